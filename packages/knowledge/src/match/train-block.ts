import type { WeightTable } from "./kernel/weight-table.js";
import type { TrainingTask } from "./training-task.js";

/** Bias before any row was seen: nearly every row is of another intent. */
const FIRST_BIAS = -1;
/** An intent is in doubt for a row when its margin is below this. */
const DOUBT = 0.25;
/** Smaller changes of a multiplier are not carried out. */
const LEAST_CHANGE = 0.005;
/** Softness of the border per unit of cost (1 ÷ 2C): few rows are to be trusted more. */
const SOFTNESS_OF_FEW = 0.25;
const SOFTNESS_OF_MANY = 0.5;
const MANY_ROWS = 1_200;

/** Trains the intents of one block; keeps what it has learnt between rounds. */
export interface BlockTrainer {
	/** `weights[feature × size + intent − from]` */
	readonly weights: Float32Array;
	readonly biases: Float32Array;
	/**
	 * One round over rows in the given order. The first time a row comes by, every intent is
	 * looked at; afterwards only those that have been in doubt each time.
	 */
	train(order: Int32Array): void;
	/** Sums of weights of rows, without biases, `sums[place × size + intent − from]`. */
	toSums(order: Int32Array): Float32Array;
}

/** Starts on the intents `from` up to `from + size`, which must be at most 256, with an empty table for them. */
export function createBlockTrainer(
	{ rows, intentCount }: Pick<TrainingTask, "rows" | "intentCount">,
	table: WeightTable,
	from: number,
	size: number,
): BlockTrainer {
	const { weights, sums: scores } = table;
	const biases = new Float32Array(size).fill(FIRST_BIAS);
	const alphas = new Float32Array(rows.length * size);
	const intents = Int32Array.from(
		rows,
		({ intent }) => (intent < 0 ? intentCount : intent) - from,
	);
	const notIntents = Int32Array.from(rows, ({ notIntent }) =>
		notIntent === undefined ? -1 : notIntent - from,
	);
	const softness = rows.length > MANY_ROWS ? SOFTNESS_OF_MANY : SOFTNESS_OF_FEW;
	const diagonals = Float64Array.from(rows, ({ cost }) => softness / cost);
	const isOnlyAgainstOne = Uint8Array.from(rows, ({ notIntent }) =>
		notIntent === undefined ? 0 : 1,
	);
	/** Where the intents in doubt of a row are listed; -1 before it was seen. */
	const doubtStarts = new Int32Array(rows.length).fill(-1);
	const doubtCounts = new Uint16Array(rows.length);
	let doubts = new Uint8Array(rows.length * 4 + size);
	let doubtSize = 0;
	const all = Uint8Array.from({ length: size }, (_, i) => i);
	const moved = new Uint8Array(size);
	const steps = new Float64Array(size);

	/** A place for the list of a row that is seen for the first time: every intent is in doubt. */
	const beginList = (row: number): number => {
		if (doubtSize + size > doubts.length) {
			const wider = new Uint8Array(doubts.length * 2 + size);
			wider.set(doubts);
			doubts = wider;
		}
		doubts.set(all, doubtSize);
		doubtStarts[row] = doubtSize;
		return doubtSize;
	};

	const trainRow = (row: number): void => {
		const isFirst = (doubtStarts[row] as number) < 0;
		const list = isFirst ? beginList(row) : (doubtStarts[row] as number);
		const width = isFirst ? size : (doubtCounts[row] as number);
		if (width === 0) return;
		scores.set(biases);
		if (width * 2 > size) table.addRow(row);
		else table.addRowListed(row, doubts, list, list + width);
		const own = intents[row] as number;
		const notIntent = notIntents[row] as number;
		const isAgainstOne = isOnlyAgainstOne[row] === 1;
		const diagonal = diagonals[row] as number;
		let moves = 0;
		let kept = list;
		for (let d = list; d < list + width; d++) {
			const i = doubts[d] as number;
			if (isAgainstOne && notIntent !== i) continue;
			const sign = own === i ? 1 : -1;
			const place = row * size + i;
			const alpha = alphas[place] as number;
			const gradient = sign * (scores[i] as number) - 1 + diagonal * alpha;
			if (alpha > 0 || gradient < DOUBT) doubts[kept++] = i;
			if (alpha === 0 && gradient >= 0) continue;
			// The diagonal of the kernel is 2: vectors have length 1, the bias counts 1.
			const next = Math.max(alpha - gradient / (2 + diagonal), 0);
			if (Math.abs(next - alpha) < LEAST_CHANGE) continue;
			alphas[place] = next;
			const step = (next - alpha) * sign;
			biases[i] = (biases[i] as number) + step;
			moved[moves] = i;
			steps[moves++] = step;
		}
		doubtCounts[row] = kept - list;
		if (isFirst) doubtSize = kept;
		if (moves > 0) table.moveRow(row, moved, steps, moves);
	};

	return {
		weights,
		biases,
		train(order) {
			for (const row of order) trainRow(row);
		},
		toSums(order) {
			const sums = new Float32Array(order.length * size);
			order.forEach((row, place) => {
				scores.fill(0);
				table.addRow(row);
				sums.set(scores, place * size);
			});
			return sums;
		},
	};
}
