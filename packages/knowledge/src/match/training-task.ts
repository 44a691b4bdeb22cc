import type { SparseRows } from "./sparse-rows.js";
import type { TrainingRow } from "./training-row.js";

/** What a classifier is trained from. */
export interface TrainingTask {
	readonly rows: readonly TrainingRow[];
	readonly vectors: SparseRows;
	/** The classifier has one more than these, the last: what belongs to no intent. */
	readonly intentCount: number;
	readonly featureCount: number;
	/** How many of the features, the last ones, are dimensions of meaning. */
	readonly meaningCount: number;
	/** How much naive Bayes counts beside the support vector machine; 0 where it is not asked. */
	readonly bayesShare: number;
	/** Numbers of the rows to learn from; all by default. */
	readonly chosen?: Int32Array;
	/** Rows to test on before they are learnt from; none by default. */
	readonly heldOut?: HeldOutRows;
	/** Told the share of the work done, 0..1. */
	readonly onProgress?: (share: number) => void;
}

/** Rows that the classifier is tested on before it learns from them. */
export interface HeldOutRows {
	/** 1 for each row that is withheld at first. */
	readonly isWithheld: Uint8Array;
	/** Numbers of those whose scores are wanted. */
	readonly tested: Int32Array;
	/** Whether all rows of some intents are withheld. */
	readonly hidesIntents: boolean;
}
