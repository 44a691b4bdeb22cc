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
	for (let round = 0; round < ROUNDS; round++) {
		const gradient = new Array<number>(size).fill(0);
		const hessian = Array.from({ length: size }, () =>
			new Array<number>(size).fill(0),
		);
		for (const { features, isTrue, weight } of observations) {
			const p = sigmoid(toLogit(weights, features));
			const error = weight * (p - (isTrue ? 1 : 0));
			const curve = Math.max(weight * p * (1 - p), 1e-9);
			for (let i = 0; i < size; i++) {
				const xi = i < featureCount ? (features[i] ?? 0) : 1;
				gradient[i] = (gradient[i] ?? 0) + error * xi;
				const row = hessian[i] as number[];
				for (let j = 0; j < size; j++)
					row[j] =
						(row[j] ?? 0) +
						curve * xi * (j < featureCount ? (features[j] ?? 0) : 1);
			}
		}
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
