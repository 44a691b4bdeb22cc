import { createRandom, shuffle } from "./random.js";
import type { TrainingRow } from "./train-linear.js";

const EPOCHS = 6;
const FIRST_STEP = 8;
/** Inverse strength of the penalty on weights, per row. */
const LOOSENESS = 10;
/** Gradients smaller than this are skipped. */
const LEAST_GRADIENT = 1e-3;

/**
 * Trains a multinomial logistic regression by stochastic gradient descent with a
 * falling step (Bottou, 2010). Dense: `weights[feature × intents + intent]`; the
 * caller asks for it only where that fits. Rows of no intent are left out.
 */
export function trainSoftmax(
	rows: readonly TrainingRow[],
	intentCount: number,
	featureCount: number,
): Float32Array {
	const used = rows.filter((row) => row.intent >= 0);
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
				scale = 1;
			}
			let moves = 0;
			for (let i = 0; i < intentCount; i++) {
				const error = (i === own ? 1 : 0) - (gradient[i] as number) / sum;
				if (Math.abs(error) < LEAST_GRADIENT) continue;
				moved[moves] = i;
				changes[moves++] = (cost * step * error) / scale;
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
	for (let w = 0; w < weights.length; w++)
		weights[w] = (weights[w] as number) * scale;
	return weights;
}
