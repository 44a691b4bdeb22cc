import type { SparseRows } from "../sparse-rows.js";

/**
 * Adds the weights of a row's features, times their values, to `sums`, one sum per intent:
 * `weights[feature × size + intent]`. Four features at a time, added in their order, so that
 * a sum is read and written once for four products and comes out the same to the last digit.
 */
export function addWeights(
	{ starts, indices, values }: SparseRows,
	row: number,
	weights: Float32Array,
	sums: Float64Array,
): void {
	const size = sums.length;
	const end = starts[row + 1] as number;
	let k = starts[row] as number;
	for (; k + 3 < end; k += 4) {
		const a = (indices[k] as number) * size;
		const b = (indices[k + 1] as number) * size;
		const c = (indices[k + 2] as number) * size;
		const d = (indices[k + 3] as number) * size;
		const valueA = values[k] as number;
		const valueB = values[k + 1] as number;
		const valueC = values[k + 2] as number;
		const valueD = values[k + 3] as number;
		for (let i = 0; i < size; i++)
			sums[i] =
				(sums[i] as number) +
				valueA * (weights[a + i] as number) +
				valueB * (weights[b + i] as number) +
				valueC * (weights[c + i] as number) +
				valueD * (weights[d + i] as number);
	}
	for (; k < end; k++) {
		const a = (indices[k] as number) * size;
		const value = values[k] as number;
		for (let i = 0; i < size; i++)
			sums[i] = (sums[i] as number) + value * (weights[a + i] as number);
	}
}

/** The same for the intents listed at `from` up to `to` only: cheaper while they are few. */
export function addListedWeights(
	{ starts, indices, values }: SparseRows,
	row: number,
	weights: Float32Array,
	sums: Float64Array,
	listed: Uint8Array,
	from: number,
	to: number,
): void {
	const size = sums.length;
	const end = starts[row + 1] as number;
	let k = starts[row] as number;
	for (; k + 3 < end; k += 4) {
		const a = (indices[k] as number) * size;
		const b = (indices[k + 1] as number) * size;
		const c = (indices[k + 2] as number) * size;
		const d = (indices[k + 3] as number) * size;
		const valueA = values[k] as number;
		const valueB = values[k + 1] as number;
		const valueC = values[k + 2] as number;
		const valueD = values[k + 3] as number;
		for (let at = from; at < to; at++) {
			const i = listed[at] as number;
			sums[i] =
				(sums[i] as number) +
				valueA * (weights[a + i] as number) +
				valueB * (weights[b + i] as number) +
				valueC * (weights[c + i] as number) +
				valueD * (weights[d + i] as number);
		}
	}
	for (; k < end; k++) {
		const a = (indices[k] as number) * size;
		const value = values[k] as number;
		for (let at = from; at < to; at++) {
			const i = listed[at] as number;
			sums[i] = (sums[i] as number) + value * (weights[a + i] as number);
		}
	}
}
