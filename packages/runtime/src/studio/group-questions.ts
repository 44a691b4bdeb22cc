import {
	type Faq,
	findPhrasing,
	maskPersonalData,
	withoutMasks,
} from "@shopbell/knowledge";
import type { OpenQuestion } from "@shopbell/store";

/** Questions that are about the same matter, personal data masked. */
export interface QuestionGroup {
	/** Stable while its newest question is the same. */
	readonly id: string;
	/** Language of its questions. */
	readonly language: string;
	/** The most typical question without masks: a phrasing to begin with. */
	readonly phrasing: string;
	/** How often it was asked. */
	readonly count: number;
	/** Epoch ms of the newest. */
	readonly lastAt: number;
	/** Newest first, at most eight. */
	readonly questions: readonly {
		readonly text: string;
		readonly at: number;
		readonly why: OpenQuestion["why"];
	}[];
	/** Reason → how often. */
	readonly reasons: Readonly<Partial<Record<OpenQuestion["why"], number>>>;
	/** Articles it may belong to, likeliest first, at most three. */
	readonly nearest: readonly {
		readonly id: string;
		readonly title: string;
		/** Calibrated probability 0..1. */
		readonly confidence: number;
	}[];
}

interface ReadQuestion {
	readonly question: OpenQuestion;
	readonly text: string;
	readonly language: string;
	readonly words: ReadonlySet<string>;
	readonly candidates: readonly {
		readonly id: string;
		readonly confidence: number;
	}[];
}

const maxShown = 8;
/** Share of words in common, weighted by rarity, from which two questions are alike. */
const likeShare = 0.5;
/** The same where both are also nearest to the same article. */
const likeShareOfSameArticle = 0.2;
/** Share of the shorter question that a longer one repeats, of which it is then a case with a story around it. */
const repeatedShare = 0.6;

/**
 * Questions by likeness, the most asked first. Those that the content in force settles by now are
 * left out, so that the list empties as editors work.
 */
export function groupQuestions(
	questions: readonly OpenQuestion[],
	faq: Faq,
	locale: string,
): readonly QuestionGroup[] {
	const read = questions.flatMap((question) => {
		const one = readQuestion(question, faq);
		return one ? [one] : [];
	});
	const weights = weigh(read);
	const groups: ReadQuestion[][] = [];
	for (const one of read) {
		const home = groups.find(
			([first]) => first && isAlike(first, one, weights),
		);
		if (home) home.push(one);
		else groups.push([one]);
	}
	return groups
		.map((group) => toGroup(group, faq, locale))
		.sort((a, b) => b.count - a.count || b.lastAt - a.lastAt);
}

function readQuestion(
	question: OpenQuestion,
	faq: Faq,
): ReadQuestion | undefined {
	for (const text of question.texts) {
		const asked = question.locale === null ? {} : { language: question.locale };
		const { cues } = faq.understand(text, asked);
		// The wish for a person is no question; what was asked before it is.
		if (cues.wantsPerson || cues.smallTalk !== undefined) continue;
		const explanation = faq.explain(text, asked);
		const { match } = explanation;
		const { language } = match.language;
		if (isSettled(question, text, language, faq)) return undefined;
		return {
			question,
			language,
			text: maskPersonalData(text),
			words: new Set(
				explanation.tokens.flatMap(({ read, concepts }) =>
					read.startsWith("#") || read.length < 2 ? [] : [read, ...concepts],
				),
			),
			candidates: match.candidates.map(({ intentId, confidence }) => ({
				id: intentId,
				confidence,
			})),
		};
	}
	return undefined;
}

function isSettled(
	question: OpenQuestion,
	text: string,
	language: string,
	faq: Faq,
): boolean {
	const { knowledgeBase } = faq;
	const phrasings = [text, withoutMasks(maskPersonalData(text))];
	if (
		question.why !== "unhelpful" &&
		phrasings.some((phrasing) =>
			findPhrasing(knowledgeBase, { phrasing, language }),
		)
	)
		return true;
	return (
		(question.why === "missed" || question.why === "clarified") &&
		faq.ask(text, { language }).kind === "answer"
	);
}

/** Rare words tell more: the logarithm of how many questions there are for each that has the word. */
function weigh(questions: readonly ReadQuestion[]): (word: string) => number {
	const counts = new Map<string, number>();
	for (const { words } of questions)
		for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	// One question has no rarity to go by: every word counts the same.
	return (word) =>
		Math.log(1 + (questions.length + 1) / (counts.get(word) ?? 1));
}

function isAlike(
	a: ReadQuestion,
	b: ReadQuestion,
	weight: (word: string) => number,
): boolean {
	if (a.language !== b.language) return false;
	const common = [...a.words].filter((word) => b.words.has(word));
	const sum = (words: Iterable<string>): number => {
		let total = 0;
		for (const word of words) total += weight(word);
		return total;
	};
	const shared = sum(common);
	if (shared === 0) return false;
	const [ofA, ofB] = [sum(a.words), sum(b.words)];
	if (common.length > 1 && shared / Math.min(ofA, ofB) >= repeatedShare)
		return true;
	const isSameArticle =
		a.candidates[0] !== undefined && a.candidates[0].id === b.candidates[0]?.id;
	return (
		shared / (ofA + ofB - shared) >=
		(isSameArticle ? likeShareOfSameArticle : likeShare)
	);
}

function toGroup(
	group: readonly ReadQuestion[],
	faq: Faq,
	locale: string,
): QuestionGroup {
	const newest = [...group].sort((a, b) => b.question.at - a.question.at);
	const [first] = newest as [ReadQuestion];
	const reasons: Partial<Record<OpenQuestion["why"], number>> = {};
	for (const { question } of group)
		reasons[question.why] = (reasons[question.why] ?? 0) + 1;
	const confidences = new Map<string, number>();
	for (const { candidates } of group)
		for (const { id, confidence } of candidates)
			confidences.set(id, Math.max(confidences.get(id) ?? 0, confidence));
	return {
		id: `${first.question.conversationId}.${first.question.seq}`,
		language: first.language,
		phrasing: withoutMasks(first.text),
		count: group.length,
		lastAt: first.question.at,
		questions: newest.slice(0, maxShown).map(({ text, question }) => ({
			text,
			at: question.at,
			why: question.why,
		})),
		reasons,
		nearest: [...confidences]
			.sort(([, a], [, b]) => b - a)
			.flatMap(([id, confidence]) => {
				const title = faq.article(id, locale, "short")?.title;
				return title === undefined ? [] : [{ id, title, confidence }];
			})
			.slice(0, 3),
	};
}
