/** What one training text is for, as the classifier sees it. */
export interface TrainingRow {
	/** Number of its intent; -1 when it belongs to none. */
	readonly intent: number;
	/** Number of the one intent it must not have; it says nothing about others. */
	readonly notIntent?: number;
	/** How much an error on it costs; 1 is usual. */
	readonly cost: number;
}
