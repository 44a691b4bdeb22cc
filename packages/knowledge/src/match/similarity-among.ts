import type { Corpus } from "./corpus.js";
import type { SparseVector } from "./sparse-rows.js";

/** Phrasings of an intent that are compared at most. */
const MOST_COMPARED = 500;

/** Cosine 0..1 of a text with the nearest phrasing of an intent; 0 where there is none. */
export type SimilarityAmong = (vector: SparseVector, intent: number) => number;

/** Compares texts with the phrasings that are not withheld, each of an intent in turn. */
export function createSimilarityAmong(
	{ rows, vectors, intentIds, vectorizer }: Corpus,
	isWithheld: Uint8Array,
): SimilarityAmong {
	const phrasingsOf: number[][] = intentIds.map(() => []);
	rows.forEach(({ role, intent }, row) => {
		const phrasings = phrasingsOf[intent];
		if (
			role === "utterance" &&
			isWithheld[row] === 0 &&
			phrasings !== undefined &&
			phrasings.length < MOST_COMPARED
		)
			phrasings.push(row);
	});
	const { starts, indices, values } = vectors;
	const spread = new Float32Array(vectorizer.featureCount);
	return (vector, intent) => {
		for (let k = 0; k < vector.indices.length; k++)
			spread[vector.indices[k] as number] = vector.values[k] as number;
		let nearest = 0;
		for (const row of phrasingsOf[intent] ?? []) {
			const end = starts[row + 1] as number;
			let sum = 0;
			for (let k = starts[row] as number; k < end; k++)
				sum += (values[k] as number) * (spread[indices[k] as number] as number);
			if (sum > nearest) nearest = sum;
		}
		for (const feature of vector.indices) spread[feature] = 0;
		return Math.min(nearest, 1);
	};
}
