import type { RoundedBlock } from "./round-block.js";
import type { SparseVector } from "./sparse-rows.js";

/** Weights of all intents and, as the last, of belonging to none; stored by feature: only the features an intent uses. */
export interface LinearModel {
	/** Number of intents and one. */
	readonly columns: number;
	/** Where the entries of each feature begin; one longer than there are features. */
	readonly starts: Int32Array;
	/** One byte each while that is enough. */
	readonly intents: Uint8Array | Uint16Array;
	/** In steps of `steps[intent]`, −127..127. */
	readonly weights: Int8Array;
	/** Size of one step of the weights of each intent. */
	readonly steps: Float32Array;
	readonly biases: Float32Array;
	/** What each unit of a vector's values adds to an intent, whatever the feature. */
	readonly spread: Float32Array;
}

/**
 * Puts the rounded weights of all intents together; the blocks come in the order of their
 * intents.
 */
export function joinBlocks(
	columns: number,
	featureCount: number,
	blocks: readonly RoundedBlock[],
): LinearModel {
	const starts = new Int32Array(featureCount + 1);
	const biases = new Float32Array(columns);
	const steps = new Float32Array(columns);
	const spread = new Float32Array(columns);
	for (const { from, size, places, ...own } of blocks) {
		biases.set(own.biases, from);
		if (own.spread !== undefined) spread.set(own.spread, from);
		steps.set(own.steps, from);
		for (const place of places) {
			const feature = Math.floor(place / size);
			starts[feature + 1] = (starts[feature + 1] as number) + 1;
		}
	}
	for (let f = 0; f < featureCount; f++)
		starts[f + 1] = (starts[f + 1] as number) + (starts[f] as number);
	const total = starts[featureCount] as number;
	const intents =
		columns <= 256 ? new Uint8Array(total) : new Uint16Array(total);
	const weights = new Int8Array(total);
	const next = starts.slice();
	for (const { from, size, places, rounded } of blocks)
		for (let p = 0; p < places.length; p++) {
			const place = places[p] as number;
			const feature = Math.floor(place / size);
			const at = next[feature] as number;
			next[feature] = at + 1;
			intents[at] = from + (place % size);
			weights[at] = rounded[p] as number;
		}
	return { columns, starts, intents, weights, steps, biases, spread };
}

/** Score of every intent, and last of none of them, for a vector: the signed distance from its border. */
export function scoreLinear(
	model: LinearModel,
	{ indices, values }: SparseVector,
): Float64Array {
	const { starts, intents, weights, steps, biases, spread, columns } = model;
	const scores = new Float64Array(columns);
	let sum = 0;
	for (let k = 0; k < indices.length; k++) {
		const feature = indices[k] as number;
		const value = values[k] as number;
		sum += value;
		const end = starts[feature + 1] as number;
		for (let e = starts[feature] as number; e < end; e++) {
			const intent = intents[e] as number;
			scores[intent] =
				(scores[intent] as number) + value * (weights[e] as number);
		}
	}
	for (let i = 0; i < columns; i++)
		scores[i] =
			(scores[i] as number) * (steps[i] as number) +
			sum * (spread[i] as number) +
			(biases[i] as number);
	return scores;
}
