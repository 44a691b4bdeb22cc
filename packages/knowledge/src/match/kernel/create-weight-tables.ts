import type { SparseRows } from "../sparse-rows.js";
import { createFastTables } from "./fast-weights.js";
import { createPlainTables } from "./plain-weights.js";
import type { WeightTables } from "./weight-table.js";

/**
 * Tables for rows over so many features and for `largest` intents at most: in WebAssembly
 * where that may be used, else in plain JavaScript, which comes to the same weights to the
 * last digit and takes one and a half to three times as long.
 */
export function createWeightTables(
	vectors: SparseRows,
	featureCount: number,
	largest: number,
): WeightTables {
	return (
		createFastTables(vectors, featureCount, largest) ??
		createPlainTables(vectors, featureCount)
	);
}
