import { createRandom, shuffle } from "./random.js";
import type { SparseVector } from "./vectorizer.js";

/** One training text as the classifier sees it. */
export interface TrainingRow {
	readonly vector: SparseVector;
	/** Number of its intent; -1 when it belongs to none. */
	readonly intent: number;
	/** Number of the one intent it must not have; it says nothing about others. */
	readonly notIntent?: number;
	/** How much an error on it costs; 1 is usual. */
	readonly cost: number;
}

/** Weights of all intents, stored by feature: only the features an intent uses. */
export interface LinearModel {
	readonly intentCount: number;
	/** Where the entries of each feature begin; one longer than there are features. */
	readonly starts: Int32Array;
	readonly intents: Uint16Array;
	readonly weights: Float32Array;
	readonly biases: Float32Array;
}

const MAX_ROUNDS = 12;
const TOLERANCE = 0.05;
/** Most negative rows per intent; the hardest are chosen when there are more. */
const MAX_NEGATIVES = 3_000;
/** Weights below this share of an intent's largest are not stored. */
const PRUNE_SHARE = 0.002;

/**
 * Trains one linear classifier per intent against the rest: an L2-loss support
 * vector machine by dual coordinate descent (Hsieh et al., 2008).
 */
export function trainLinear(
	rows: readonly TrainingRow[],
	intentCount: number,
	featureCount: number,
	onProgress?: (share: number) => void,
): LinearModel {
	const random = createRandom(1);
	const weights = new Float64Array(featureCount);
	const centroid = new Float32Array(featureCount);
	const columns: { features: Int32Array; values: Float32Array }[] = [];
	const biases = new Float32Array(intentCount);
	const byIntent = Array.from({ length: intentCount }, (): number[] => []);
	rows.forEach((row, r) => {
		if (row.intent >= 0) byIntent[row.intent]?.push(r);
	});

	for (let intent = 0; intent < intentCount; intent++) {
		const positives = byIntent[intent] as number[];
		const negatives = chooseNegatives(rows, intent, positives, centroid);
		const order = Int32Array.from([...positives, ...negatives]);
		const alphas = new Float64Array(rows.length);
		let bias = 0;
		const isActive = new Uint8Array(rows.length).fill(1);
		for (let round = 0; round < MAX_ROUNDS; round++) {
			shuffle(order, random);
			let worst = 0;
			for (const r of order) {
				if (isActive[r] === 0) continue;
				const { vector, intent: own, cost } = rows[r] as TrainingRow;
				const { indices, values } = vector;
				const sign = own === intent ? 1 : -1;
				const diagonal = 0.5 / cost;
				let score = bias;
				for (let k = 0; k < indices.length; k++)
					score +=
						(values[k] as number) * (weights[indices[k] as number] as number);
				const alpha = alphas[r] as number;
				const gradient = sign * score - 1 + diagonal * alpha;
				const projected = alpha === 0 ? Math.min(gradient, 0) : gradient;
				if (projected === 0) {
					if (gradient > 0.3 && round > 0) isActive[r] = 0;
					continue;
				}
				worst = Math.max(worst, Math.abs(projected));
				const next = Math.max(alpha - gradient / (2 + diagonal), 0);
				const step = (next - alpha) * sign;
				alphas[r] = next;
				bias += step;
				for (let k = 0; k < indices.length; k++) {
					const feature = indices[k] as number;
					weights[feature] =
						(weights[feature] as number) + step * (values[k] as number);
				}
			}
			if (worst < TOLERANCE) break;
		}
		columns.push(takeColumn(weights));
		biases[intent] = bias;
		onProgress?.((intent + 1) / intentCount);
	}
	return toModel(columns, biases, featureCount);
}

function chooseNegatives(
	rows: readonly TrainingRow[],
	intent: number,
	positives: readonly number[],
	centroid: Float32Array,
): number[] {
	const negatives: number[] = [];
	rows.forEach((row, r) => {
		if (
			row.notIntent === undefined
				? row.intent !== intent
				: row.notIntent === intent
		)
			negatives.push(r);
	});
	if (negatives.length <= MAX_NEGATIVES) return negatives;
	centroid.fill(0);
	for (const r of positives) {
		const { indices, values } = (rows[r] as TrainingRow).vector;
		for (let k = 0; k < indices.length; k++) {
			const feature = indices[k] as number;
			centroid[feature] = (centroid[feature] as number) + (values[k] as number);
		}
	}
	const nearness = new Float32Array(rows.length);
	for (const r of negatives) {
		const row = rows[r] as TrainingRow;
		const { indices, values } = row.vector;
		let sum = row.notIntent === undefined ? 0 : 1e6;
		for (let k = 0; k < indices.length; k++)
			sum += (values[k] as number) * (centroid[indices[k] as number] as number);
		nearness[r] = sum;
	}
	return negatives
		.sort((a, b) => (nearness[b] as number) - (nearness[a] as number) || a - b)
		.slice(0, MAX_NEGATIVES);
}

/** Takes the weights that matter out of the working array and clears it. */
function takeColumn(weights: Float64Array): {
	features: Int32Array;
	values: Float32Array;
} {
	let largest = 0;
	for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
	const least = largest * PRUNE_SHARE;
	let count = 0;
	for (const weight of weights) if (Math.abs(weight) > least) count++;
	const features = new Int32Array(count);
	const values = new Float32Array(count);
	let at = 0;
	for (let f = 0; f < weights.length; f++) {
		const weight = weights[f] as number;
		if (Math.abs(weight) > least) {
			features[at] = f;
			values[at++] = weight;
		}
	}
	weights.fill(0);
	return { features, values };
}

function toModel(
	columns: readonly { features: Int32Array; values: Float32Array }[],
	biases: Float32Array,
	featureCount: number,
): LinearModel {
	const starts = new Int32Array(featureCount + 1);
	for (const { features } of columns)
		for (const feature of features)
			starts[feature + 1] = (starts[feature + 1] as number) + 1;
	for (let f = 0; f < featureCount; f++)
		starts[f + 1] = (starts[f + 1] as number) + (starts[f] as number);
	const total = starts[featureCount] as number;
	const intents = new Uint16Array(total);
	const weights = new Float32Array(total);
	const next = starts.slice();
	columns.forEach(({ features, values }, intent) => {
		for (let i = 0; i < features.length; i++) {
			const feature = features[i] as number;
			const at = next[feature] as number;
			next[feature] = at + 1;
			intents[at] = intent;
			weights[at] = values[i] as number;
		}
	});
	return { intentCount: columns.length, starts, intents, weights, biases };
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
