import { createRandom, shuffle } from "./random.js";
import type { TrainingRow } from "./training-row.js";

const EPOCHS = 6;
const FIRST_STEP = 8;
/** Inverse strength of the penalty on weights, per row. */
const LOOSENESS = 10;
/** Coefficients smaller than this are left out. */
const LEAST_SUM = 1e-3;
/** Gradients smaller than this are skipped. */
const LEAST_GRADIENT = 1e-3;

/**
 * Trains a multinomial logistic regression by stochastic gradient descent with a
 * falling step (Bottou, 2010) and tells how much each row counts for each intent.
 * Dense, so the caller asks for it only where that fits. Rows of no intent are left
 * out.
 */
export function trainSoftmax(
	rows: readonly TrainingRow[],
	intentCount: number,
	featureCount: number,
	sink: (row: number, intent: number, value: number) => void,
): void {
	const used: TrainingRow[] = [];
	/** Numbers of the used rows among all. */
	const numbers: number[] = [];
	rows.forEach((row, r) => {
		if (row.intent < 0) return;
		used.push(row);
		numbers.push(r);
	});
	const sums = new Float32Array(used.length * intentCount);
	const weights = new Float32Array(featureCount * intentCount);
	const order = Int32Array.from(used, (_, r) => r);
	const random = createRandom(2);
	const decay = 1 / (LOOSENESS * Math.max(used.length, 1));
	const gradient = new Float64Array(intentCount);
	const moved = new Int32Array(intentCount);
	const changes = new Float64Array(intentCount);
	let scale = 1;
	let steps = 0;
	for (let epoch = 0; epoch < EPOCHS; epoch++) {
		shuffle(order, random);
		for (const r of order) {
			const { vector, intent: own, cost } = used[r] as TrainingRow;
			const { indices, values } = vector;
			const step = FIRST_STEP / (1 + FIRST_STEP * decay * steps++);
			gradient.fill(0);
			for (let k = 0; k < indices.length; k++) {
				const from = (indices[k] as number) * intentCount;
				const value = (values[k] as number) * scale;
				for (let i = 0; i < intentCount; i++)
					gradient[i] =
						(gradient[i] as number) + value * (weights[from + i] as number);
			}
			let top = -Infinity;
			for (const score of gradient) top = Math.max(top, score);
			let sum = 0;
			for (let i = 0; i < intentCount; i++) {
				const share = Math.exp((gradient[i] as number) - top);
				gradient[i] = share;
				sum += share;
			}
			scale *= 1 - step * decay;
			if (scale < 1e-6) {
				for (let w = 0; w < weights.length; w++)
					weights[w] = (weights[w] as number) * scale;
				for (let w = 0; w < sums.length; w++)
					sums[w] = (sums[w] as number) * scale;
				scale = 1;
			}
			let moves = 0;
			for (let i = 0; i < intentCount; i++) {
				const error = (i === own ? 1 : 0) - (gradient[i] as number) / sum;
				if (Math.abs(error) < LEAST_GRADIENT) continue;
				moved[moves] = i;
				const change = (cost * step * error) / scale;
				changes[moves++] = change;
				sums[r * intentCount + i] =
					(sums[r * intentCount + i] as number) + change;
			}
			for (let k = 0; k < indices.length; k++) {
				const from = (indices[k] as number) * intentCount;
				const value = values[k] as number;
				for (let m = 0; m < moves; m++) {
					const at = from + (moved[m] as number);
					weights[at] =
						(weights[at] as number) + (changes[m] as number) * value;
				}
			}
		}
	}
	for (let r = 0; r < used.length; r++)
		for (let i = 0; i < intentCount; i++) {
			const sum = scale * (sums[r * intentCount + i] as number);
			if (Math.abs(sum) > LEAST_SUM) sink(numbers[r] as number, i, sum);
		}
}
