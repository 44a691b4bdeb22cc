import type { Faq } from "../faq/faq.js";
import type { Candidate } from "../match/match.js";
import type { ComparedQuestion } from "./compare-answers.js";

/** Two articles that are harder to tell apart than before. */
export interface CloserPair {
	readonly a: string;
	readonly b: string;
	/** Mean confidence 0..1 that questions of the one give to the other. */
	readonly before: number;
	readonly after: number;
	/** Phrasings added to one that the content before would have taken for the other. */
	readonly newPhrasings: readonly {
		readonly text: string;
		readonly language: string;
		readonly addedTo: string;
		/** The phrasing of the other article that it is nearest to. */
		readonly nearest: string;
	}[];
}

/** How the articles of two contents are compared. */
export interface ClosenessOptions {
	readonly before: Faq;
	readonly after: Faq;
	readonly questions: readonly ComparedQuestion[];
	/** Smallest rise of the mean that is told, 0..1; default 0.02. */
	readonly minRise?: number;
}

/** Questions below this say too little about a pair. */
const fewestQuestions = 5;

/**
 * Which articles moved closer to each other. Two signs count: questions of the
 * one give the other more confidence than before, and phrasings added to the one
 * were the other's by the content before. Largest rise first.
 */
export function compareCloseness(
	options: ClosenessOptions,
): readonly CloserPair[] {
	const { before, after, questions, minRise = 0.02 } = options;
	const was = measureCloseness(before, questions);
	const is = measureCloseness(after, questions);
	const added = findTakenPhrasings(before, after);
	const pairs: CloserPair[] = [];
	for (const key of new Set([...is.keys(), ...added.keys()])) {
		const [a = "", b = ""] = key.split(" ");
		const newPhrasings = added.get(key) ?? [];
		const closeness = { before: was.get(key) ?? 0, after: is.get(key) ?? 0 };
		if (
			newPhrasings.length > 0 ||
			closeness.after - closeness.before >= minRise
		)
			pairs.push({ a, b, ...closeness, newPhrasings });
	}
	const rise = ({ after: now, before: then }: CloserPair) => now - then;
	return pairs.sort(
		(x, y) =>
			rise(y) - rise(x) || y.newPhrasings.length - x.newPhrasings.length,
	);
}

const keyOf = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Pair → mean confidence given to the other article by questions of either. */
function measureCloseness(
	faq: Faq,
	questions: readonly ComparedQuestion[],
): ReadonlyMap<string, number> {
	const sums = new Map<string, number>();
	const asked = new Map<string, number>();
	for (const { text, topic } of questions) {
		const { candidates } = faq.understand(text).match;
		// Where nobody has said what is wanted, the best candidate stands for it.
		const of = topic === undefined ? candidates[0]?.intentId : topic;
		if (of === null || of === undefined) continue;
		asked.set(of, (asked.get(of) ?? 0) + 1);
		for (const { intentId, confidence } of candidates) {
			if (intentId === of) continue;
			const key = keyOf(of, intentId);
			sums.set(key, (sums.get(key) ?? 0) + confidence);
		}
	}
	return new Map(
		[...sums].flatMap(([key, sum]) => {
			const n = key
				.split(" ")
				.reduce((total, id) => total + (asked.get(id) ?? 0), 0);
			return n < fewestQuestions ? [] : [[key, sum / n] as const];
		}),
	);
}

/** Pair → phrasings new in one article that the content before answered or would offer with the other. */
function findTakenPhrasings(
	before: Faq,
	after: Faq,
): ReadonlyMap<string, CloserPair["newPhrasings"]> {
	const found = new Map<string, CloserPair["newPhrasings"][number][]>();
	const old = before.knowledgeBase.articles;
	for (const { id, texts } of Object.values(after.knowledgeBase.articles))
		for (const [language, { questions }] of Object.entries(texts)) {
			const isNew = old[id] === undefined;
			const known = new Set(old[id]?.texts[language]?.questions ?? []);
			for (const text of questions) {
				if (known.has(text)) continue;
				const taker = takerOf(before, text, { id, isNew });
				if (taker === undefined) continue;
				const key = keyOf(id, taker.intentId);
				found.set(key, [
					...(found.get(key) ?? []),
					{ text, language, addedTo: id, nearest: taker.nearest.text },
				]);
			}
		}
	return found;
}

/**
 * The other article that a phrasing went to before, when it was more than a guess.
 * What a new article is about had no place before and was near to something by
 * chance, so there only an answer counts.
 */
function takerOf(
	before: Faq,
	text: string,
	{ id, isNew }: { readonly id: string; readonly isNew: boolean },
): Candidate | undefined {
	const { decision } = before.understand(text).match;
	if (decision.kind === "none" || (isNew && decision.kind !== "answer"))
		return undefined;
	const best =
		decision.kind === "answer" ? decision.candidate : decision.candidates[0];
	return best?.intentId === id ? undefined : best;
}
