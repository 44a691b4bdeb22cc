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
