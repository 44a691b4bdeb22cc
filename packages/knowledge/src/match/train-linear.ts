import { createRandom, shuffle } from "./random.js";
import { trainSoftmax } from "./train-softmax.js";
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

/** Intents trained together; their weights of a feature lie side by side. */
const BLOCK = 64;
/** Most rows a block is trained on; beyond that the hardest negatives are chosen. */
const MAX_ROWS = 20_000;
/** Rows of one block when there are more than `MAX_ROWS`. */
const CHOSEN_ROWS = 8_000;
/** Rounds over the rows; true where all intents are looked at, false where only those in doubt. */
const ROUNDS: readonly boolean[] = [true, false, true, false, false];
/** Bias before any row was seen: nearly every row is of another intent. */
const FIRST_BIAS = -1;
/** An intent is in doubt for a row when its margin is below this. */
const DOUBT = 0.25;
/** Smaller changes of a multiplier are not carried out. */
const LEAST_CHANGE = 0.005;
/** Share of the logistic regression in the joint score. */
const SOFTMAX_SHARE = 0.2;
/** Most entries × intents for which the logistic regression is trained too. */
const MAX_SOFTMAX_WORK = 60_000_000;
/** Most weights it may have while it is trained. */
const MAX_SOFTMAX_WEIGHTS = 30_000_000;
/** Weights below this share of the largest of their intent are not stored. */
const PRUNE_SHARE = 0.002;

interface Block {
	readonly from: number;
	readonly size: number;
	/** `weights[feature × size + intent − from]`. */
	readonly weights: Float32Array;
	readonly biases: Float32Array;
}

/**
 * Trains one linear classifier per intent against the rest: an L2-loss support
 * vector machine by dual coordinate descent (Hsieh et al., 2008), all intents of a
 * block in one pass over the rows. While that is affordable, a multinomial
 * logistic regression is added, which ranks better when phrasings are few.
 */
export function trainLinear(
	rows: readonly TrainingRow[],
	intentCount: number,
	featureCount: number,
	onProgress?: (share: number) => void,
): LinearModel {
	const blocks: Block[] = [];
	for (let from = 0; from < intentCount; from += BLOCK) {
		const size = Math.min(BLOCK, intentCount - from);
		blocks.push(
			trainBlock(
				chooseRows(rows, from, size, featureCount),
				from,
				size,
				featureCount,
			),
		);
		onProgress?.(Math.min(1, (from + size) / intentCount));
	}
	if (isSoftmaxAffordable(rows, intentCount, featureCount)) {
		const softmax = trainSoftmax(rows, intentCount, featureCount);
		for (const { from, size, weights } of blocks)
			for (let f = 0; f < featureCount; f++)
				for (let i = 0; i < size; i++) {
					const at = f * size + i;
					weights[at] =
						(weights[at] as number) +
						SOFTMAX_SHARE * (softmax[f * intentCount + from + i] as number);
				}
	}
	return toModel(blocks, intentCount, featureCount);
}

function trainBlock(
	rows: readonly TrainingRow[],
	from: number,
	size: number,
	featureCount: number,
): Block {
	const weights = new Float32Array(featureCount * size);
	const biases = new Float32Array(size).fill(FIRST_BIAS);
	const alphas = new Float32Array(rows.length * size);
	/** Intents in doubt per row, from the last round over all intents. */
	const doubts: Uint8Array[] = [];
	const all = Uint8Array.from({ length: size }, (_, i) => i);
	const doubted = new Uint8Array(size);
	const order = Int32Array.from(rows, (_, r) => r);
	const scores = new Float64Array(size);
	const moved = new Uint8Array(size);
	const steps = new Float64Array(size);
	const random = createRandom(1);
	for (const isFull of ROUNDS) {
		shuffle(order, random);
		for (const r of order) {
			const { vector, intent, notIntent, cost } = rows[r] as TrainingRow;
			const looked = isFull ? all : (doubts[r] ?? all);
			const width = looked.length;
			if (width === 0) continue;
			const { indices, values } = vector;
			const count = indices.length;
			for (let d = 0; d < width; d++)
				scores[d] = biases[looked[d] as number] as number;
			for (let k = 0; k < count; k++) {
				const at = (indices[k] as number) * size;
				const value = values[k] as number;
				if (isFull)
					for (let i = 0; i < width; i++)
						scores[i] =
							(scores[i] as number) + value * (weights[at + i] as number);
				else
					for (let d = 0; d < width; d++)
						scores[d] =
							(scores[d] as number) +
							value * (weights[at + (looked[d] as number)] as number);
			}
			const diagonal = 0.5 / cost;
			let moves = 0;
			let doubtful = 0;
			for (let d = 0; d < width; d++) {
				const i = looked[d] as number;
				if (notIntent !== undefined && notIntent !== from + i) continue;
				const sign = intent === from + i ? 1 : -1;
				const alpha = alphas[r * size + i] as number;
				const gradient = sign * (scores[d] as number) - 1 + diagonal * alpha;
				if (alpha > 0 || gradient < DOUBT) doubted[doubtful++] = i;
				if (alpha === 0 && gradient >= 0) continue;
				const next = Math.max(alpha - gradient / (2 + diagonal), 0);
				if (Math.abs(next - alpha) < LEAST_CHANGE) continue;
				alphas[r * size + i] = next;
				const step = (next - alpha) * sign;
				biases[i] = (biases[i] as number) + step;
				moved[moves] = i;
				steps[moves++] = step;
			}
			if (isFull) doubts[r] = doubted.slice(0, doubtful);
			if (moves === 0) continue;
			for (let k = 0; k < count; k++) {
				const at = (indices[k] as number) * size;
				const value = values[k] as number;
				for (let m = 0; m < moves; m++) {
					const w = at + (moved[m] as number);
					weights[w] = (weights[w] as number) + (steps[m] as number) * value;
				}
			}
		}
	}
	return { from, size, weights, biases };
}

function isSoftmaxAffordable(
	rows: readonly TrainingRow[],
	intentCount: number,
	featureCount: number,
): boolean {
	let entries = 0;
	for (const { vector } of rows) entries += vector.indices.length;
	return (
		entries * intentCount <= MAX_SOFTMAX_WORK &&
		featureCount * intentCount <= MAX_SOFTMAX_WEIGHTS
	);
}

/** All rows while they are few; else the block's own and the others nearest to them. */
function chooseRows(
	rows: readonly TrainingRow[],
	from: number,
	size: number,
	featureCount: number,
): readonly TrainingRow[] {
	if (rows.length <= MAX_ROWS) return rows;
	const isOwn = ({ intent, notIntent = -1 }: TrainingRow) =>
		(intent >= from && intent < from + size) ||
		(notIntent >= from && notIntent < from + size);
	const centre = new Float32Array(featureCount);
	const own = rows.filter(isOwn);
	for (const { vector } of own)
		for (let k = 0; k < vector.indices.length; k++) {
			const feature = vector.indices[k] as number;
			centre[feature] =
				(centre[feature] as number) + (vector.values[k] as number);
		}
	const others = rows.filter(
		(row) => !isOwn(row) && row.notIntent === undefined,
	);
	const nearness = others.map(({ vector }) => {
		let sum = 0;
		for (let k = 0; k < vector.indices.length; k++)
			sum +=
				(vector.values[k] as number) *
				(centre[vector.indices[k] as number] as number);
		return sum;
	});
	const hardest = others
		.map((_, o) => o)
		.sort((a, b) => (nearness[b] as number) - (nearness[a] as number) || a - b)
		.slice(0, Math.max(0, CHOSEN_ROWS - own.length));
	return [...own, ...hardest.map((o) => others[o] as TrainingRow)];
}

function toModel(
	blocks: readonly Block[],
	intentCount: number,
	featureCount: number,
): LinearModel {
	const least = new Float32Array(intentCount);
	const starts = new Int32Array(featureCount + 1);
	for (const { from, size, weights } of blocks) {
		for (let w = 0; w < weights.length; w++) {
			const intent = from + (w % size);
			const strength = PRUNE_SHARE * Math.abs(weights[w] as number);
			if (strength > (least[intent] as number)) least[intent] = strength;
		}
		for (let w = 0; w < weights.length; w++)
			if (
				Math.abs(weights[w] as number) > (least[from + (w % size)] as number)
			) {
				const feature = Math.floor(w / size);
				starts[feature + 1] = (starts[feature + 1] as number) + 1;
			}
	}
	for (let f = 0; f < featureCount; f++)
		starts[f + 1] = (starts[f + 1] as number) + (starts[f] as number);
	const total = starts[featureCount] as number;
	const intents = new Uint16Array(total);
	const kept = new Float32Array(total);
	const biases = new Float32Array(intentCount);
	const next = starts.slice();
	for (const { from, size, weights, biases: own } of blocks) {
		biases.set(own, from);
		for (let w = 0; w < weights.length; w++) {
			const weight = weights[w] as number;
			const intent = from + (w % size);
			if (Math.abs(weight) <= (least[intent] as number)) continue;
			const feature = Math.floor(w / size);
			const at = next[feature] as number;
			next[feature] = at + 1;
			intents[at] = intent;
			kept[at] = weight;
		}
	}
	return { intentCount, starts, intents, weights: kept, biases };
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
