import type { Coefficients } from "./train-linear.js";
import type { TrainingRow } from "./training-row.js";
import type { SparseVector } from "./vectorizer.js";

/** Weights of all intents, stored by feature: only the features an intent uses. */
export interface LinearModel {
	readonly intentCount: number;
	/** Where the entries of each feature begin; one longer than there are features. */
	readonly starts: Int32Array;
	readonly intents: Uint16Array;
	readonly weights: Float32Array;
	readonly biases: Float32Array;
}

/** Intents whose weights are summed up together. */
const BLOCK = 64;
/** Weights below this share of the largest of their intent are not stored. */
const PRUNE_SHARE = 0.002;

/** Sums up the weights of every intent from the rows that count for or against it. */
export function toLinearModel(
	coefficients: Coefficients,
	rows: readonly TrainingRow[],
	featureCount: number,
): LinearModel {
	const { biases } = coefficients;
	const intentCount = biases.length;
	const blocks: { entries: Int32Array; weights: Float32Array; from: number }[] =
		[];
	const starts = new Int32Array(featureCount + 1);
	const width = Math.min(BLOCK, intentCount);
	const sums = new Float32Array(featureCount * width);
	for (let from = 0; from < intentCount; from += BLOCK) {
		sums.fill(0);
		addUp(coefficients, rows, from, width, sums);
		const entries = strongEntries(sums, width);
		for (const entry of entries) {
			const feature = Math.floor(entry / width);
			starts[feature + 1] = (starts[feature + 1] as number) + 1;
		}
		blocks.push({
			from,
			entries,
			weights: Float32Array.from(entries, (entry) => sums[entry] as number),
		});
	}
	for (let f = 0; f < featureCount; f++)
		starts[f + 1] = (starts[f + 1] as number) + (starts[f] as number);
	const total = starts[featureCount] as number;
	const intents = new Uint16Array(total);
	const weights = new Float32Array(total);
	const next = starts.slice();
	for (const block of blocks)
		block.entries.forEach((entry, e) => {
			const feature = Math.floor(entry / width);
			const at = next[feature] as number;
			next[feature] = at + 1;
			intents[at] = block.from + (entry % width);
			weights[at] = block.weights[e] as number;
		});
	return { intentCount, starts, intents, weights, biases };
}

function addUp(
	coefficients: Coefficients,
	rows: readonly TrainingRow[],
	from: number,
	width: number,
	sums: Float32Array,
): void {
	for (let c = 0; c < coefficients.rows.length; c++) {
		const intent = (coefficients.intents[c] as number) - from;
		if (intent < 0 || intent >= width) continue;
		const value = coefficients.values[c] as number;
		const row = rows[coefficients.rows[c] as number] as TrainingRow;
		const { indices, values } = row.vector;
		for (let k = 0; k < indices.length; k++) {
			const at = (indices[k] as number) * width + intent;
			sums[at] = (sums[at] as number) + value * (values[k] as number);
		}
	}
}

/** Places of the weights that are not negligible beside the largest of their intent. */
function strongEntries(sums: Float32Array, width: number): Int32Array {
	const least = new Float32Array(width);
	for (let w = 0; w < sums.length; w++) {
		const strength = PRUNE_SHARE * Math.abs(sums[w] as number);
		if (strength > (least[w % width] as number)) least[w % width] = strength;
	}
	let count = 0;
	for (let w = 0; w < sums.length; w++)
		if (Math.abs(sums[w] as number) > (least[w % width] as number)) count++;
	const entries = new Int32Array(count);
	let at = 0;
	for (let w = 0; w < sums.length; w++)
		if (Math.abs(sums[w] as number) > (least[w % width] as number))
			entries[at++] = w;
	return entries;
}

/** Score of every intent for a vector: the signed distance from its border. */
export function scoreLinear(
	model: LinearModel,
	{ indices, values }: SparseVector,
): Float64Array {
	const { starts, intents, weights } = model;
	const scores = Float64Array.from(model.biases);
	for (let k = 0; k < indices.length; k++) {
		const feature = indices[k] as number;
		const value = values[k] as number;
		const end = starts[feature + 1] as number;
		for (let e = starts[feature] as number; e < end; e++) {
			const intent = intents[e] as number;
			scores[intent] =
				(scores[intent] as number) + value * (weights[e] as number);
		}
	}
	return scores;
}
