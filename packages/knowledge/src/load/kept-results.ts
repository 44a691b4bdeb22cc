/**
 * Results of work on texts that a program keeps for its next run. Equal keys,
 * equal results; values are plain data that survives JSON.
 */
export interface KeptResults {
	/** What was kept under a key, if anything. */
	find(key: readonly string[]): unknown;
	keep(key: readonly string[], value: unknown): void;
}
