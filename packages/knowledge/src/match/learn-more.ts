import type { SparseVector } from "./sparse-rows.js";

/** A phrasing that came after training. */
export interface LatePhrasing {
	readonly vector: SparseVector;
	/** Number of its intent. */
	readonly intent: number;
	/** Scores of its text by what was trained; the last is that of no intent. */
	readonly scores: Float64Array;
}

/** Weights beside the trained ones: only of the features that late phrasings have. */
export interface LateWeights {
	/** Adds what they say about a text to its scores, in place. */
	addTo(scores: Float64Array, vector: SparseVector): void;
}

const ROUNDS = 3;
/** Score a late phrasing shall reach, and its lead over the next intent. */
const WANTED_SCORE = 0.3;
const WANTED_LEAD = 0.5;
/** What it shall leave to the score of belonging to no intent. */
const MOST_OUTSIDE = -0.5;

/**
 * Learns a few phrasings at once by passive-aggressive steps (Crammer et al., 2006): each is
 * moved just as far as it needs to be found, and what is alike moves with it. A stopgap of
 * milliseconds until a training on everything has ended.
 */
export function learnMore(phrasings: readonly LatePhrasing[]): LateWeights {
	const weights = new Map<number, Map<number, number>>();
	const addTo: LateWeights["addTo"] = (scores, { indices, values }) => {
		for (let k = 0; k < indices.length; k++) {
			const row = weights.get(indices[k] as number);
			if (row === undefined) continue;
			const value = values[k] as number;
			for (const [column, weight] of row)
				scores[column] = (scores[column] as number) + value * weight;
		}
	};
	const move = (
		{ indices, values }: SparseVector,
		column: number,
		step: number,
	) => {
		for (let k = 0; k < indices.length; k++) {
			const feature = indices[k] as number;
			let row = weights.get(feature);
			if (row === undefined) {
				row = new Map();
				weights.set(feature, row);
			}
			row.set(column, (row.get(column) ?? 0) + step * (values[k] as number));
		}
	};
	for (let round = 0; round < ROUNDS; round++)
		for (const { vector, intent, scores: trained } of phrasings) {
			if (vector.indices.length === 0) continue;
			const scores = trained.slice();
			addTo(scores, vector);
			const outside = scores.length - 1;
			const own = scores[intent] as number;
			if (own < WANTED_SCORE) move(vector, intent, WANTED_SCORE - own);
			const reached = Math.max(own, WANTED_SCORE);
			let rival = -1;
			for (let other = 0; other < outside; other++)
				if (
					other !== intent &&
					(rival < 0 || (scores[other] as number) > (scores[rival] as number))
				)
					rival = other;
			const lack = (scores[rival] ?? -1) + WANTED_LEAD - reached;
			if (rival >= 0 && lack > 0) {
				// Half from either side: the rival's own phrasings were learnt with care.
				move(vector, intent, lack / 2);
				move(vector, rival, -lack / 2);
			}
			const excess = (scores[outside] as number) - MOST_OUTSIDE;
			if (excess > 0) move(vector, outside, -excess);
		}
	return { addTo };
}
