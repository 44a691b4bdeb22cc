import type { SparseRows } from "../sparse-rows.js";
import { createFastTables } from "./fast-weights.js";
import { createPlainTables } from "./plain-weights.js";

/** Weights of neighbouring intents while they are trained: where nearly all time of training goes. */
export interface WeightTable {
	/** `weights[feature × size + intent]`, zero at first. */
	readonly weights: Float32Array;
	/** One per intent; what `addRow` adds to. */
	readonly sums: Float64Array;
	/** Adds the weights of a row's features, times their values, to `sums`. */
	addRow(row: number): void;
	/** The same where only the sums of the intents listed at `from` up to `to` are wanted; the others are undefined then. */
	addRowListed(row: number, listed: Uint8Array, from: number, to: number): void;
	/** Adds a step times their values to the weights of a row's features, for each of the first `count` intents moved. */
	moveRow(
		row: number,
		moved: Uint8Array,
		steps: Float64Array,
		count: number,
	): void;
}

/** Gives a table for so many intents; the one given before is no longer to be used. */
export type WeightTables = (size: number) => WeightTable;

/**
 * Tables for rows over so many features and for `largest` intents at most: in WebAssembly where that may be used, else in plain
 * JavaScript, which comes to the same weights to the last digit in three times the time.
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
