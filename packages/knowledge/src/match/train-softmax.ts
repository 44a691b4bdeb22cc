import { createRandom, shuffle } from "./random.js";
import type { TrainingTask } from "./training-task.js";

const EPOCHS = 6;
const FIRST_STEP = 8;
/** Inverse strength of the penalty on weights, per row. */
const LOOSENESS = 10;
/** Gradients smaller than this are skipped. */
const LEAST_GRADIENT = 1e-3;

/**
 * Trains a multinomial logistic regression by stochastic gradient descent with a
 * falling step (Bottou, 2010): `weights[feature × intentCount + intent]`. Dense, so the
 * caller asks for it only where that fits. Rows of no intent are left out.
 */
export function trainSoftmax(
	{ rows, vectors, intentCount, featureCount }: TrainingTask,
	chosen: Int32Array,
): Float32Array {
	const { starts, indices, values } = vectors;
	const order = chosen.filter((row) => (rows[row]?.intent ?? -1) >= 0);
	const weights = new Float32Array(featureCount * intentCount);
	const random = createRandom(2);
	const decay = 1 / (LOOSENESS * Math.max(order.length, 1));
	const gradient = new Float64Array(intentCount);
	const moved = new Int32Array(intentCount);
	const changes = new Float64Array(intentCount);
	let scale = 1;
	let steps = 0;
	for (let epoch = 0; epoch < EPOCHS; epoch++) {
		shuffle(order, random);
		for (const row of order) {
			const { intent: own = -1, cost = 1 } = rows[row] ?? {};
			const begin = starts[row] as number;
			const end = starts[row + 1] as number;
			const step = FIRST_STEP / (1 + FIRST_STEP * decay * steps++);
			gradient.fill(0);
			for (let k = begin; k < end; k++) {
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
				scaleAll(weights, scale);
				scale = 1;
			}
			let moves = 0;
			for (let i = 0; i < intentCount; i++) {
				const error = (i === own ? 1 : 0) - (gradient[i] as number) / sum;
				if (Math.abs(error) < LEAST_GRADIENT) continue;
				moved[moves] = i;
				changes[moves++] = (cost * step * error) / scale;
			}
			for (let k = begin; k < end; k++) {
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
	scaleAll(weights, scale);
	return weights;
}

function scaleAll(weights: Float32Array, scale: number): void {
	for (let w = 0; w < weights.length; w++)
		weights[w] = (weights[w] as number) * scale;
}
