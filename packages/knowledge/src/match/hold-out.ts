import type { Corpus, CorpusRow } from "./corpus.js";
import { topIntents } from "./rank-intents.js";
import { type Signals, shareUnknown } from "./signals.js";
import type { SimilarityAmong } from "./similarity-among.js";
import { rowAt, type SparseVector } from "./sparse-rows.js";

/** What a classifier said of one text it had not learnt from. */
export interface HeldOut {
	readonly signals: Signals;
	readonly isRight: boolean;
	readonly isOutOfScope: boolean;
	/** The right intent is not the first, but among the next. */
	readonly isAmongNext: boolean;
	readonly language: string;
}

/** A part of the rows to learn from, and texts to test on. */
export interface Split {
	/** 1 for each row that is not learnt from. */
	readonly isWithheld: Uint8Array;
	readonly tested: readonly TestedRow[];
	/** Whether all rows of some intents are withheld. */
	readonly hidesIntents: boolean;
}

/** A text to test on. */
export interface TestedRow {
	readonly row: number;
	/** Whether the right answer is that nothing fits. */
	readonly isOutOfScope: boolean;
}

/** With so many out-of-scope texts of its own, a training set needs no hidden intents to stand in for them. */
const ENOUGH_OUTSIDE = 300;
/** Out-of-scope texts are few and tell much: at least one in so many is tested. */
const OUTSIDE_PARTS = 5;

/**
 * Chooses what one fold of `parts` holds out: a part of the phrasings of each intent with the
 * sentences taken from them, a part of the out-of-scope texts and, while there are few of
 * those, some intents as a whole.
 */
export function splitRows(
	{ rows, intentIds }: Corpus,
	fold: number,
	parts: number,
): Split {
	const outside = rows.filter(({ role }) => role === "out-of-scope").length;
	const hidesIntents = intentIds.length >= 4 && outside < ENOUGH_OUTSIDE;
	const isWithheld = new Uint8Array(rows.length);
	const tested: TestedRow[] = [];
	const test = (row: number, isOutOfScope: boolean) => {
		tested.push({ row, isOutOfScope });
		isWithheld[row] = 1;
	};
	const places = new Int32Array(intentIds.length);
	let outsidePlace = 0;
	rows.forEach((row, r) => {
		const about = row.intent >= 0 ? row.intent : (row.notIntent ?? -1);
		const isHidden = hidesIntents && about >= 0 && about % parts === fold;
		if (row.role === "utterance") {
			const place = places[row.intent] as number;
			places[row.intent] = place + 1;
			const isTested = isHidden
				? place % 2 === 0
				: (place + row.intent) % parts === fold;
			if (isTested) test(r, isHidden);
			else if (isHidden) isWithheld[r] = 1;
		} else if (row.parent !== undefined)
			isWithheld[r] = isWithheld[row.parent] as number;
		else if (row.role === "out-of-scope") {
			if (outsidePlace++ % Math.min(parts, OUTSIDE_PARTS) === fold)
				test(r, true);
		} else if (isHidden) isWithheld[r] = 1;
	});
	return { isWithheld, tested, hidesIntents };
}

/** How a classifier that learnt from a split sees the tested texts: without what only they have. */
export interface SplitView {
	/** Vector of a row, of length 1 over the features that are known without it. */
	toSeen(row: number): SparseVector;
	/** Length of a row's vector over those features, 0..1. */
	lengthSeen(row: number): number;
	isKnown(read: string): boolean;
	/** Whether anything is known of an intent; who knows nothing of it cannot think of it. */
	isLearnt(intent: number): boolean;
}

/** Looks at the rows that are learnt from. */
export function createSplitView(
	{ rows, vectors, vectorizer, intentIds }: Corpus,
	{ isWithheld }: Split,
): SplitView {
	const { featureCount, meaningCount } = vectorizer;
	const isSeen = new Uint8Array(featureCount);
	isSeen.fill(1, featureCount - meaningCount);
	const words = new Set<string>();
	const isLearnt = new Uint8Array(intentIds.length);
	rows.forEach(({ tokens, intent }, r) => {
		if (isWithheld[r] === 1) return;
		if (intent >= 0) isLearnt[intent] = 1;
		const end = vectors.starts[r + 1] as number;
		for (let k = vectors.starts[r] as number; k < end; k++)
			isSeen[vectors.indices[k] as number] = 1;
		for (const { read } of tokens) words.add(read);
	});
	const lengthSeen = (row: number): number => {
		const { indices, values } = rowAt(vectors, row);
		let squares = 0;
		for (let k = 0; k < indices.length; k++)
			if (isSeen[indices[k] as number] === 1)
				squares += (values[k] as number) ** 2;
		return Math.sqrt(squares);
	};
	return {
		lengthSeen,
		toSeen(row) {
			const { indices, values } = rowAt(vectors, row);
			const length = lengthSeen(row) || 1;
			const isKept = (_: number, k: number) =>
				isSeen[indices[k] as number] === 1;
			return {
				indices: indices.filter(isKept),
				values: values.filter(isKept).map((value) => value / length),
			};
		},
		isKnown: (read) => words.has(read),
		isLearnt: (intent) => isLearnt[intent] === 1,
	};
}

/** Judges one tested text by its scores and by how near the phrasings are that it was not learnt with. */
export function toHeldOut(
	{ rows }: Corpus,
	{ row: r, isOutOfScope }: TestedRow,
	scores: Float64Array,
	view: SplitView,
	similarityTo: SimilarityAmong,
): HeldOut {
	const row = rows[r] as CorpusRow;
	const top = topIntents(
		scores.map((score, intent) => (view.isLearnt(intent) ? score : -Infinity)),
		10,
	).filter((intent) => view.isLearnt(intent));
	const [best = -1, rival = -1] = top;
	const score = scores[best] ?? 0;
	return {
		signals: {
			score,
			margin: score - (scores[rival] ?? -1),
			similarity: similarityTo(view.toSeen(r), best),
			unknownShare: shareUnknown(row.tokens, ({ read }) => view.isKnown(read)),
			outside: scores[scores.length - 1] ?? 0,
		},
		isRight: !isOutOfScope && best === row.intent,
		isOutOfScope,
		isAmongNext: top.indexOf(row.intent) > 0,
		language: row.language,
	};
}
