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

/** Trained weights of neighbouring intents, `weights[feature × size + intent − from]`. */
export interface WeightBlock {
	readonly from: number;
	readonly size: number;
	readonly weights: Float32Array;
	readonly biases: Float32Array;
	/** What each unit of a vector's values adds; nothing by default. */
	readonly spread?: Float32Array;
}

const MOST_STEPS = 127;
/** Above this many weights those of a single step are not stored either: together they say nothing and are half of all. */
const MANY_WEIGHTS = 4_000_000;

/**
 * Puts trained blocks together, one at a time, so that only one of them is in memory with
 * all its zeros. Weights are rounded to 127 steps of the largest of their intent; what
 * rounds to nothing is not stored.
 */
export function collectModel(
	columns: number,
	featureCount: number,
	blocks: () => Iterable<WeightBlock>,
): LinearModel {
	const starts = new Int32Array(featureCount + 1);
	const biases = new Float32Array(columns);
	const steps = new Float32Array(columns);
	const spread = new Float32Array(columns);
	const collected: {
		readonly from: number;
		readonly size: number;
		readonly places: Int32Array;
		readonly rounded: Int8Array;
	}[] = [];
	for (const { from, size, weights, ...own } of blocks()) {
		biases.set(own.biases, from);
		if (own.spread !== undefined) spread.set(own.spread, from);
		const blockSteps = stepsOf(weights, size);
		steps.set(blockSteps, from);
		const { places, rounded } = round(weights, size, blockSteps);
		for (const place of places) {
			const feature = Math.floor(place / size);
			starts[feature + 1] = (starts[feature + 1] as number) + 1;
		}
		collected.push({ from, size, places, rounded });
	}
	for (let f = 0; f < featureCount; f++)
		starts[f + 1] = (starts[f + 1] as number) + (starts[f] as number);
	const total = starts[featureCount] as number;
	const intents =
		columns <= 256 ? new Uint8Array(total) : new Uint16Array(total);
	const weights = new Int8Array(total);
	const next = starts.slice();
	for (const { from, size, places, rounded } of collected)
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

function stepsOf(weights: Float32Array, size: number): Float32Array {
	const largest = new Float32Array(size);
	for (let w = 0; w < weights.length; w += size)
		for (let i = 0; i < size; i++) {
			const strength = Math.abs(weights[w + i] as number);
			if (strength > (largest[i] as number)) largest[i] = strength;
		}
	return largest.map((strength) => strength / MOST_STEPS || 1);
}

/** Weights in steps, and their places, without those that round to nothing. */
function round(
	weights: Float32Array,
	size: number,
	steps: Float32Array,
): { places: Int32Array; rounded: Int8Array } {
	const fewest = weights.length > MANY_WEIGHTS ? 1.5 : 0.5;
	const least = steps.map((step) => step * fewest);
	let count = 0;
	for (let w = 0; w < weights.length; w += size)
		for (let i = 0; i < size; i++)
			if (Math.abs(weights[w + i] as number) >= (least[i] as number)) count++;
	const places = new Int32Array(count);
	const rounded = new Int8Array(count);
	let at = 0;
	for (let w = 0; w < weights.length; w += size)
		for (let i = 0; i < size; i++) {
			const weight = weights[w + i] as number;
			const step = steps[i] as number;
			if (Math.abs(weight) < (least[i] as number)) continue;
			places[at] = w + i;
			rounded[at++] = Math.round(weight / step);
		}
	return { places, rounded };
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
