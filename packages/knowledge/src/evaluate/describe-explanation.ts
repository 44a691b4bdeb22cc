import type { Cues } from "../lexicon/lexicon.js";
import type { Candidate, Explanation } from "../match/match.js";

/** An explanation as plain English sentences, by what they are about. */
export interface DescribedExplanation {
	/** What the bot does and how sure it is. */
	readonly decision: readonly string[];
	/** Which language it took the question for, and what it noticed about the shopper. */
	readonly reading: readonly string[];
	/** Which words spoke for the first article and which against it. */
	readonly evidence: readonly string[];
}

/** What is described. */
export interface DescribeOptions {
	/** As it was typed. */
	readonly question: string;
	readonly explanation: Explanation;
	readonly cues: Cues;
	/** Id → title in the shopper's language. */
	readonly titleOf: (id: string) => string | undefined;
	/** Language → its English name. */
	readonly languageName: (language: string) => string;
}

/** Says in sentences why a question got its result, for somebody who writes articles and no programs. */
export function describeExplanation(
	options: DescribeOptions,
): DescribedExplanation {
	return {
		decision: describeDecision(options),
		reading: describeReading(options),
		evidence: describeEvidence(options),
	};
}

/** Whole percent; nothing is called certain or impossible. */
function percent(share: number): string {
	const whole = Math.round(share * 100);
	if (whole >= 100) return "over 99 %";
	return whole <= 0 ? "under 1 %" : `${whole} %`;
}

function describeDecision(options: DescribeOptions): string[] {
	const { match, threshold } = options.explanation;
	const { decision, candidates } = match;
	const [first, second] = candidates;
	const name = ({ intentId }: Candidate) => nameOf(intentId, options);
	const bar = `It answers alone from ${percent(threshold)} on.`;
	const { wantsPerson, smallTalk } = options.cues;
	if (wantsPerson)
		return [
			"The shopper asks for a person, so the bot leads to one, whatever else the words are near to.",
		];
	if (smallTalk !== undefined)
		return [
			`The bot answers with a civil line: this is small talk (${smallTalk}).`,
		];
	const sentences: string[] = [];
	switch (decision.kind) {
		case "answer":
			sentences.push(
				`The bot answers with ${name(decision.candidate)}: it is ${percent(decision.candidate.confidence)} sure. ${bar}`,
			);
			break;
		case "clarify":
			sentences.push(
				`The bot asks back, because it is not sure enough to answer: ${decision.candidates
					.map((one) => `${name(one)} ${percent(one.confidence)}`)
					.join(", ")}. ${bar}`,
			);
			break;
		case "none":
			sentences.push(
				decision.reason === "empty" || first === undefined
					? "The bot says that it does not know: the text holds no word it could go by."
					: decision.reason === "out-of-scope"
						? `The bot says that it does not know: the question seems to be about something no article answers. The likeliest is ${name(first)} with ${percent(first.confidence)}.`
						: `The bot says that it does not know: the likeliest is ${name(first)} with only ${percent(first.confidence)}. ${bar}`,
			);
	}
	if (first !== undefined)
		sentences.push(
			`The nearest phrasing of ${first.intentId} is "${first.nearest.text}"${isSame(options.explanation) ? ", word for word the question" : ""}.`,
		);
	if (second !== undefined && decision.kind === "answer")
		sentences.push(
			`Next comes ${name(second)} with ${percent(second.confidence)}; its nearest phrasing is "${second.nearest.text}".`,
		);
	return sentences;
}

function nameOf(id: string, { titleOf }: DescribeOptions): string {
	const title = titleOf(id);
	return title === undefined ? id : `"${title}" (${id})`;
}

const isSame = ({ contributions }: Explanation) =>
	contributions.some(({ part }) => part === "exact phrasing");

function describeReading(options: DescribeOptions): string[] {
	const { explanation, cues, languageName } = options;
	const { language } = explanation.match;
	const name = languageName(language.language);
	const sentences = [
		language.reason === "given"
			? `The conversation is in ${name}.`
			: language.reason === "default"
				? `Nothing tells the language, so it is taken for ${name}.`
				: `The question was taken for ${name} (${percent(language.confidence)} sure).`,
	];
	const respelt = explanation.tokens.filter(
		({ typed, read }) => read === "#code" && typed !== read,
	);
	if (respelt.length > 0)
		sentences.push(
			`${quoteAll(respelt.map(({ typed }) => typed))} ${respelt.length === 1 ? "is read as a number of an order or product" : "are read as numbers of orders or products"}.`,
		);
	if (isReadOtherwise(options))
		sentences.push(
			`It was read as if typed with another keyboard: "${explanation.tokens.map(({ typed }) => typed).join(" ")}".`,
		);
	for (const { typed, concepts } of uniqueByWord(explanation)) {
		const meanings = new Set(
			concepts.map((concept) => concept.replaceAll("_", " ").trim()),
		);
		meanings.delete(typed.toLowerCase());
		if (meanings.size > 0)
			sentences.push(
				`By the lexicon "${typed}" may mean ${[...meanings].join(" or ")}.`,
			);
	}
	const unknown = uniqueByWord(explanation).filter(({ known }) => !known);
	if (unknown.length > 0)
		sentences.push(
			`No phrasing has the ${unknown.length === 1 ? "word" : "words"} ${quoteAll(unknown.map(({ typed }) => typed))}.`,
		);
	if (cues.isFrustrated)
		sentences.push("The shopper sounds frustrated, so a person is offered.");
	return sentences;
}

/** Whether words were read that nobody typed: the letters of another keyboard. */
const isReadOtherwise = ({ question, explanation }: DescribeOptions) => {
	const typed = question.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
	return explanation.tokens.some(
		(token) => /^\p{L}+$/u.test(token.typed) && !typed.includes(token.typed),
	);
};

/** Below this share of the largest, a word made no difference worth telling. */
const worthTelling = 0.1;

function describeEvidence({ explanation }: DescribeOptions): string[] {
	const { contributions, match } = explanation;
	const first = match.candidates[0]?.intentId;
	const words = contributions.filter(({ part }) => part !== "exact phrasing");
	const largest = Math.max(0, ...words.map(({ weight }) => Math.abs(weight)));
	if (first === undefined || largest === 0) return [];
	const telling = words.filter(
		({ weight }) => Math.abs(weight) >= worthTelling * largest,
	);
	const details = (isFor: boolean) =>
		telling.filter(({ weight }) => weight > 0 === isFor).map(toWord);
	const [pro, contra] = [details(true), details(false)];
	return [
		...(pro.length > 0
			? [`For ${first} spoke, most important first: ${pro.join(", ")}.`]
			: []),
		...(contra.length > 0 ? [`Against it spoke: ${contra.join(", ")}.`] : []),
	];
}

/** A piece of evidence by its word; one that no phrasing has says so. */
function toWord({ part, detail }: Explanation["contributions"][number]) {
	const word = /“[^”]*”/.exec(detail)?.[0] ?? detail;
	return part === "similar spelling" ? `${word} by its spelling` : word;
}

/** Each word once, in reading order. */
function uniqueByWord({ tokens }: Explanation): Explanation["tokens"] {
	const seen = new Set<string>();
	return tokens.filter(({ typed }) => {
		const key = typed.toLowerCase();
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}

const quoteAll = (words: readonly string[]) =>
	words.map((word) => `"${word}"`).join(", ");
