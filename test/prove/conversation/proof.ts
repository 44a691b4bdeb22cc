/** What came of one way of proving. */
export interface Proof {
	readonly name: string;
	/** Situations that were looked at. */
	readonly runs: number;
	/** What was broken, in words; nothing when it holds. */
	readonly broken: readonly string[];
}
