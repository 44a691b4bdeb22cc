import type { SparseRows } from "../sparse-rows.js";
import { addListedWeights, addWeights } from "./sum-weights.js";
import type { WeightTables } from "./weight-table.js";

/** Tables of plain arrays. */
export function createPlainTables(
	vectors: SparseRows,
	featureCount: number,
): WeightTables {
	const { starts, indices, values } = vectors;
	return (size) => {
		const weights = new Float32Array(featureCount * size);
		const sums = new Float64Array(size);
		return {
			weights,
			sums,
			addRow: (row) => addWeights(vectors, row, weights, sums),
			addRowListed: (row, listed, from, to) =>
				addListedWeights(vectors, row, weights, sums, listed, from, to),
			moveRow(row, moved, steps, count) {
				const end = starts[row + 1] as number;
				for (let k = starts[row] as number; k < end; k++) {
					const at = (indices[k] as number) * size;
					const value = values[k] as number;
					for (let m = 0; m < count; m++) {
						const w = at + (moved[m] as number);
						weights[w] = (weights[w] as number) + (steps[m] as number) * value;
					}
				}
			},
		};
	};
}
