import type { ProblemSeverity } from "./problem-rule.js";
import type { ProblemCode } from "./problem-table.js";

/** An author's mistake: where it is, what it is, how to mend it. */
export interface Problem {
	/** Relative to the knowledge base, with forward slashes. */
	readonly file: string;
	/** 1-based. */
	readonly line: number;
	/** 1-based. */
	readonly column: number;
	readonly code: ProblemCode;
	readonly severity: ProblemSeverity;
	readonly message: string;
	readonly fix: string;
	/** What the message was built from, so that it can be said in another language. */
	readonly params: Readonly<Record<string, string | number>>;
}

/** Where something stands in a file; lines and columns are 1-based. */
export interface Place {
	readonly file: string;
	readonly line: number;
	readonly column: number;
}
