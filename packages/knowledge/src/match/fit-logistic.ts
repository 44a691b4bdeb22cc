/** One observation: features, whether it came true, how much it counts. */
export interface Observation {
	readonly features: readonly number[];
	readonly isTrue: boolean;
	readonly weight: number;
}

/** Weights of a logistic model; the bias is the last. */
export type LogisticWeights = readonly number[];

const ROUNDS = 25;

/** 1 ÷ (1 + e^−x). */
export function sigmoid(x: number): number {
	return 1 / (1 + Math.exp(-x));
}

/** Log odds of a model for features. */
export function toLogit(
	weights: LogisticWeights,
	features: readonly number[],
): number {
	let sum = weights[features.length] ?? 0;
	for (let i = 0; i < features.length; i++)
		sum += (weights[i] ?? 0) * (features[i] ?? 0);
	return sum;
}

/**
 * Fits a logistic regression by Newton's method with a ridge towards `prior`
 * (zero by default), in the units of the features; one strength for all or one
 * per feature.
 */
export function fitLogistic(
	observations: readonly Observation[],
	featureCount: number,
	ridge: number | readonly number[] = 1,
	prior: LogisticWeights = [],
): LogisticWeights {
	const size = featureCount + 1;
	const weights = Array.from({ length: size }, (_, i) => prior[i] ?? 0);
	const columns = toColumns(observations, featureCount);
	for (let round = 0; round < ROUNDS; round++) {
		const { gradient, hessian } = slopeAt(weights, columns);
		for (let i = 0; i < size; i++) {
			const pull = typeof ridge === "number" ? ridge : (ridge[i] ?? 1);
			gradient[i] =
				(gradient[i] ?? 0) + pull * ((weights[i] ?? 0) - (prior[i] ?? 0));
			const row = hessian[i] as number[];
			row[i] = (row[i] ?? 0) + pull;
		}
		const step = solve(hessian, gradient);
		let largest = 0;
		for (let i = 0; i < size; i++) {
			const move = Math.max(-5, Math.min(5, step[i] ?? 0));
			weights[i] = (weights[i] ?? 0) - move;
			largest = Math.max(largest, Math.abs(move));
		}
		if (largest < 1e-6) break;
	}
	return weights;
}

/** Observations as numbers alone, which a fit goes through many times. */
interface Columns {
	/** `features[observation × size + i]`, the last of each 1, for the bias. */
	readonly features: Float64Array;
	/** 1 or 0. */
	readonly outcomes: Float64Array;
	readonly weights: Float64Array;
}

function toColumns(
	observations: readonly Observation[],
	featureCount: number,
): Columns {
	const size = featureCount + 1;
	const features = new Float64Array(observations.length * size);
	for (const [place, observation] of observations.entries()) {
		for (let i = 0; i < featureCount; i++)
			features[place * size + i] = observation.features[i] ?? 0;
		features[place * size + featureCount] = 1;
	}
	return {
		features,
		outcomes: Float64Array.from(observations, ({ isTrue }) => (isTrue ? 1 : 0)),
		weights: Float64Array.from(observations, ({ weight }) => weight),
	};
}

/** Gradient and curvature of the loss at some weights, without the ridge. */
function slopeAt(
	model: LogisticWeights,
	{ features, outcomes, weights }: Columns,
): { gradient: number[]; hessian: number[][] } {
	const size = model.length;
	const last = size - 1;
	const gradient = new Float64Array(size);
	const hessian = new Float64Array(size * size);
	const at = Float64Array.from(model);
	for (let o = 0; o < outcomes.length; o++) {
		const from = o * size;
		let logit = at[last] as number;
		for (let i = 0; i < last; i++)
			logit += (at[i] as number) * (features[from + i] as number);
		const p = sigmoid(logit);
		const weight = weights[o] as number;
		const error = weight * (p - (outcomes[o] as number));
		const curve = Math.max(weight * p * (1 - p), 1e-9);
		for (let i = 0; i < size; i++) {
			const feature = features[from + i] as number;
			const row = i * size;
			gradient[i] = (gradient[i] as number) + error * feature;
			for (let j = 0; j < size; j++)
				hessian[row + j] =
					(hessian[row + j] as number) +
					curve * feature * (features[from + j] as number);
		}
	}
	return {
		gradient: [...gradient],
		hessian: Array.from({ length: size }, (_, i) => [
			...hessian.subarray(i * size, (i + 1) * size),
		]),
	};
}

/** Solves a small linear system by elimination with pivoting. */
function solve(matrix: number[][], right: readonly number[]): number[] {
	const size = right.length;
	const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
	for (let col = 0; col < size; col++) {
		let pivot = col;
		for (let r = col + 1; r < size; r++)
			if (Math.abs(rows[r]?.[col] ?? 0) > Math.abs(rows[pivot]?.[col] ?? 0))
				pivot = r;
		const top = rows[pivot] as number[];
		rows[pivot] = rows[col] as number[];
		rows[col] = top;
		const lead = top[col] || 1e-12;
		for (let r = 0; r < size; r++) {
			if (r === col) continue;
			const row = rows[r] as number[];
			const factor = (row[col] ?? 0) / lead;
			if (factor === 0) continue;
			for (let c = col; c <= size; c++)
				row[c] = (row[c] ?? 0) - factor * (top[c] ?? 0);
		}
	}
	return rows.map((row, i) => (row[size] ?? 0) / (row[i] || 1e-12));
}
