import type { Cues } from "../lexicon/lexicon.js";
import type { Candidate, Explanation } from "../match/match.js";
import { bulgarian } from "./explanation-texts/bulgarian.js";
import { english } from "./explanation-texts/english.js";
import type { ExplanationTexts } from "./explanation-texts/explanation-texts.js";
import { polish } from "./explanation-texts/polish.js";
import { slovak } from "./explanation-texts/slovak.js";
import { turkish } from "./explanation-texts/turkish.js";
import { ukrainian } from "./explanation-texts/ukrainian.js";

/** An explanation as plain sentences, by what they are about. */
export interface DescribedExplanation {
	/** What the bot does and how sure it is. */
	readonly decision: readonly string[];
	/** Which language it took the question for, and what it noticed about the shopper. */
	readonly reading: readonly string[];
	/** Which words spoke for the first article and which against it. */
	readonly evidence: readonly string[];
}

const textsByLanguage = {
	en: english,
	pl: polish,
	uk: ukrainian,
	bg: bulgarian,
	sk: slovak,
	tr: turkish,
} as const satisfies Readonly<Record<string, ExplanationTexts>>;

/** Languages that explanations can be told in. */
export type ExplanationLanguage = keyof typeof textsByLanguage;

/** What is described. */
export interface DescribeOptions {
	/** As it was typed. */
	readonly question: string;
	readonly explanation: Explanation;
	readonly cues: Cues;
	/** Id → title in the shopper's language. */
	readonly titleOf: (id: string) => string | undefined;
	/** Id → flow that starts instead when an order is named; absent: no article names one. */
	readonly withOrderOf?: (id: string) => string | undefined;
	/** Language → its name in the language of the sentences, as a dictionary gives it. */
	readonly languageName: (language: string) => string;
	/** Language of the sentences; default English. */
	readonly language?: ExplanationLanguage;
}

/** What the parts of a description need: the options, and the words of their language. */
interface Telling extends DescribeOptions {
	readonly texts: ExplanationTexts;
}

/** Says in sentences why a question got its result, for somebody who writes articles and no programs. */
export function describeExplanation(
	options: DescribeOptions,
): DescribedExplanation {
	const telling = {
		...options,
		texts: textsByLanguage[options.language ?? "en"],
	};
	return {
		decision: describeDecision(telling),
		reading: describeReading(telling),
		evidence: describeEvidence(telling),
	};
}

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
	text.replace(/\{(\w+)\}/g, (braces, name: string) => values[name] ?? braces);

/** Whole percent; nothing is called certain or impossible. */
function percent(share: number, texts: ExplanationTexts): string {
	const whole = Math.round(share * 100);
	if (whole >= 100) return texts.nearlyAll;
	return whole <= 0
		? texts.hardlyAny
		: fill(texts.percent, { n: String(whole) });
}

const quote = (text: string, { quotes: [open, close] }: ExplanationTexts) =>
	`${open}${text}${close}`;

function describeDecision(telling: Telling): string[] {
	const { texts } = telling;
	const { match, threshold } = telling.explanation;
	const { decision, candidates } = match;
	const [first, second] = candidates;
	const valuesOf = (candidate: Candidate) => ({
		article: nameOf(candidate.intentId, telling),
		id: candidate.intentId,
		share: percent(candidate.confidence, texts),
		phrasing: quote(candidate.nearest.text, texts),
		bar: fill(texts.bar, { bar: percent(threshold, texts) }),
	});
	const { wantsPerson, smallTalk } = telling.cues;
	if (wantsPerson) return [texts.person];
	if (smallTalk !== undefined)
		return [fill(texts.smallTalk, { kind: texts.kinds[smallTalk] })];
	const sentences: string[] = [];
	switch (decision.kind) {
		case "answer":
			sentences.push(fill(texts.answer, valuesOf(decision.candidate)));
			break;
		case "clarify":
			sentences.push(
				fill(texts.clarify, {
					candidates: decision.candidates
						.map((one) => fill(texts.candidate, valuesOf(one)))
						.join(", "),
					bar: fill(texts.bar, { bar: percent(threshold, texts) }),
				}),
			);
			break;
		case "none":
			sentences.push(
				decision.reason === "empty" || first === undefined
					? texts.empty
					: fill(
							decision.reason === "out-of-scope" ? texts.outside : texts.weak,
							valuesOf(first),
						),
			);
	}
	for (const flow of flowsWithOrder(telling))
		sentences.push(fill(texts.withOrder, { flow }));
	if (first !== undefined)
		sentences.push(
			fill(
				isSame(telling.explanation) ? texts.nearestSame : texts.nearest,
				valuesOf(first),
			),
		);
	if (second !== undefined && decision.kind === "answer")
		sentences.push(fill(texts.next, valuesOf(second)));
	return sentences;
}

/** Flows that the article that answers, or those that may, leave named orders to. */
function flowsWithOrder({
	explanation,
	withOrderOf,
}: Telling): ReadonlySet<string> {
	const { decision } = explanation.match;
	const likely =
		decision.kind === "answer"
			? [decision.candidate]
			: decision.kind === "clarify"
				? decision.candidates
				: [];
	return new Set(
		likely.flatMap(({ intentId }) => withOrderOf?.(intentId) ?? []),
	);
}

function nameOf(id: string, { titleOf, texts }: Telling): string {
	const title = titleOf(id);
	return title === undefined ? id : `${quote(title, texts)} (${id})`;
}

const isSame = ({ contributions }: Explanation) =>
	contributions.some(({ part }) => part === "exact phrasing");

function describeReading(telling: Telling): string[] {
	const { explanation, cues, languageName, texts } = telling;
	const { language } = explanation.match;
	const quoteAll = (words: readonly string[]) =>
		words.map((word) => quote(word, texts)).join(", ");
	const sentences = [
		fill(
			{
				given: texts.given,
				default: texts.byDefault,
				detected: texts.detected,
			}[language.reason],
			{
				language: languageName(language.language),
				share: percent(language.confidence, texts),
			},
		),
	];
	const respelt = explanation.tokens.filter(
		({ typed, read }) => read === "#code" && typed !== read,
	);
	if (respelt.length > 0)
		sentences.push(
			fill(respelt.length === 1 ? texts.oneNumber : texts.numbers, {
				words: quoteAll(respelt.map(({ typed }) => typed)),
			}),
		);
	if (isReadOtherwise(telling))
		sentences.push(
			fill(texts.keyboard, {
				text: quote(
					explanation.tokens.map(({ typed }) => typed).join(" "),
					texts,
				),
			}),
		);
	for (const { typed, concepts } of uniqueByWord(explanation)) {
		const meanings = new Set(
			concepts.map((concept) => concept.replaceAll("_", " ").trim()),
		);
		meanings.delete(typed.toLowerCase());
		if (meanings.size > 0)
			sentences.push(
				fill(texts.meaning, {
					word: quote(typed, texts),
					meanings: [...meanings].join(texts.or),
				}),
			);
	}
	const unknown = uniqueByWord(explanation).filter(({ known }) => !known);
	if (unknown.length > 0)
		sentences.push(
			fill(unknown.length === 1 ? texts.oneUnknown : texts.unknown, {
				words: quoteAll(unknown.map(({ typed }) => typed)),
			}),
		);
	if (cues.isFrustrated) sentences.push(texts.frustrated);
	return sentences;
}

/** Whether words were read that nobody typed: the letters of another keyboard. */
const isReadOtherwise = ({ question, explanation }: Telling) => {
	const typed = question.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
	return explanation.tokens.some(
		(token) => /^\p{L}+$/u.test(token.typed) && !typed.includes(token.typed),
	);
};

/** Below this share of the largest, a word made no difference worth telling. */
const worthTelling = 0.1;

function describeEvidence({ explanation, texts }: Telling): string[] {
	const { contributions, match } = explanation;
	const first = match.candidates[0]?.intentId;
	const words = contributions.filter(({ part }) => part !== "exact phrasing");
	const largest = Math.max(0, ...words.map(({ weight }) => Math.abs(weight)));
	if (first === undefined || largest === 0) return [];
	const telling = words.filter(
		({ weight }) => Math.abs(weight) >= worthTelling * largest,
	);
	const details = (isFor: boolean) =>
		telling
			.filter(({ weight }) => weight > 0 === isFor)
			.map((one) => toWord(one, texts));
	const [pro, contra] = [details(true), details(false)];
	return [
		...(pro.length > 0
			? [fill(texts.pro, { id: first, words: pro.join(", ") })]
			: []),
		...(contra.length > 0
			? [fill(texts.contra, { words: contra.join(", ") })]
			: []),
	];
}

/** A piece of evidence by its word; one that no phrasing has says so. */
function toWord(
	{ part, detail }: Explanation["contributions"][number],
	texts: ExplanationTexts,
): string {
	const word = /“([^”]*)”/.exec(detail)?.[1];
	const shown = word === undefined ? detail : quote(word, texts);
	return part === "similar spelling"
		? fill(texts.bySpelling, { word: shown })
		: shown;
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
