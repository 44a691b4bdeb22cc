import type { SparseVector } from "./vectorizer.js";

/** One training text as the classifier sees it. */
export interface TrainingRow {
	readonly vector: SparseVector;
	/** Number of its intent; -1 when it belongs to none. */
	readonly intent: number;
	/** Number of the one intent it must not have; it says nothing about others. */
	readonly notIntent?: number;
	/** How much an error on it costs; 1 is usual. */
	readonly cost: number;
}
