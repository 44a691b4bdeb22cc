/** An author's mistake: where it is, what it is, how to mend it. */
export interface Problem {
	/** Relative to the knowledge base, with forward slashes. */
	readonly file: string;
	/** 1-based. */
	readonly line: number;
	/** 1-based. */
	readonly column: number;
	readonly code: string;
	readonly severity: "error" | "warning";
	readonly message: string;
	readonly fix: string;
}
