import { createRandom, shuffle } from "./random.js";
import { trainSoftmax } from "./train-softmax.js";
import type { TrainingRow } from "./training-row.js";

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
/** Most rows per intent for which it helps. */
const MAX_SOFTMAX_ROWS = 30;
/** Most entries × intents for which the logistic regression is trained too. */
const MAX_SOFTMAX_WORK = 60_000_000;
/** Most weights it may have while it is trained. */
const MAX_SOFTMAX_WEIGHTS = 30_000_000;

/**
 * What training finds: how much each row counts for or against each intent. The
 * weights are the sum of the rows' vectors times these, so they are small to keep.
 */
export interface Coefficients {
	/** Numbers of rows. */
	readonly rows: Int32Array;
	readonly intents: Uint16Array;
	readonly values: Float32Array;
	/** One per intent. */
	readonly biases: Float32Array;
}

/** Takes one coefficient. */
type CoefficientSink = (row: number, intent: number, value: number) => void;

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
): Coefficients {
	const numbers: number[] = [];
	const intents: number[] = [];
	const values: number[] = [];
	const sink: CoefficientSink = (row, intent, value) => {
		numbers.push(row);
		intents.push(intent);
		values.push(value);
	};
	const biases = new Float32Array(intentCount);
	for (let from = 0; from < intentCount; from += BLOCK) {
		const size = Math.min(BLOCK, intentCount - from);
		const chosen = chooseRows(rows, from, size, featureCount);
		biases.set(trainBlock(rows, chosen, from, size, featureCount, sink), from);
		onProgress?.(Math.min(1, (from + size) / intentCount));
	}
	if (isSoftmaxWorthwhile(rows, intentCount, featureCount))
		trainSoftmax(rows, intentCount, featureCount, (row, intent, value) =>
			sink(row, intent, SOFTMAX_SHARE * value),
		);
	return {
		rows: Int32Array.from(numbers),
		intents: Uint16Array.from(intents),
		values: Float32Array.from(values),
		biases,
	};
}

/** Trains a block of intents on the chosen rows and returns its biases. */
function trainBlock(
	rows: readonly TrainingRow[],
	chosen: Int32Array,
	from: number,
	size: number,
	featureCount: number,
	sink: CoefficientSink,
): Float32Array {
	/** `weights[feature × size + intent − from]`. */
	const weights = new Float32Array(featureCount * size);
	const biases = new Float32Array(size).fill(FIRST_BIAS);
	const alphas = new Float32Array(rows.length * size);
	/** Intents in doubt per row, from the last round over all intents. */
	const doubts: Uint8Array[] = [];
	const all = Uint8Array.from({ length: size }, (_, i) => i);
	const doubted = new Uint8Array(size);
	const order = chosen.slice();
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
	for (const r of chosen)
		for (let i = 0; i < size; i++) {
			const alpha = alphas[r * size + i] as number;
			if (alpha === 0) continue;
			const isOwn = (rows[r] as TrainingRow).intent === from + i;
			sink(r, from + i, isOwn ? alpha : -alpha);
		}
	return biases;
}

function isSoftmaxWorthwhile(
	rows: readonly TrainingRow[],
	intentCount: number,
	featureCount: number,
): boolean {
	let entries = 0;
	for (const { vector } of rows) entries += vector.indices.length;
	return (
		rows.length <= MAX_SOFTMAX_ROWS * intentCount &&
		entries * intentCount <= MAX_SOFTMAX_WORK &&
		featureCount * intentCount <= MAX_SOFTMAX_WEIGHTS
	);
}

/** Numbers of all rows while they are few; else of the block's own and the others nearest to them. */
function chooseRows(
	rows: readonly TrainingRow[],
	from: number,
	size: number,
	featureCount: number,
): Int32Array {
	if (rows.length <= MAX_ROWS) return Int32Array.from(rows, (_, r) => r);
	const own: number[] = [];
	const others: number[] = [];
	const centre = new Float32Array(featureCount);
	rows.forEach(({ intent, notIntent = -1, vector }, r) => {
		const isOwn =
			(intent >= from && intent < from + size) ||
			(notIntent >= from && notIntent < from + size);
		if (!isOwn) {
			if (notIntent < 0) others.push(r);
			return;
		}
		own.push(r);
		for (let k = 0; k < vector.indices.length; k++) {
			const feature = vector.indices[k] as number;
			centre[feature] =
				(centre[feature] as number) + (vector.values[k] as number);
		}
	});
	const nearness = new Float32Array(rows.length);
	for (const r of others) {
		const { vector } = rows[r] as TrainingRow;
		let sum = 0;
		for (let k = 0; k < vector.indices.length; k++)
			sum +=
				(vector.values[k] as number) *
				(centre[vector.indices[k] as number] as number);
		nearness[r] = sum;
	}
	others.sort(
		(a, b) => (nearness[b] as number) - (nearness[a] as number) || a - b,
	);
	return Int32Array.from([
		...own,
		...others.slice(0, Math.max(0, CHOSEN_ROWS - own.length)),
	]);
}
