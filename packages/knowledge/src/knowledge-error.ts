import type { Problem } from "./load/problem.js";

/** Why a knowledge base cannot be used: `broken` by its content, `unreadable` as a folder. */
export type KnowledgeErrorCode = "broken" | "unreadable";

/** Thrown where there is nothing to go on with; content itself is reported as problems. */
export class KnowledgeError extends Error {
	override readonly name = "KnowledgeError";
	readonly code: KnowledgeErrorCode;
	/** What to do about it. */
	readonly fix: string;
	/** The author's mistakes, when it is `broken`. */
	readonly problems: readonly Problem[];

	constructor(options: {
		readonly code: KnowledgeErrorCode;
		readonly message: string;
		readonly fix: string;
		readonly problems?: readonly Problem[];
		readonly cause?: unknown;
	}) {
		super(options.message, { cause: options.cause });
		this.code = options.code;
		this.fix = options.fix;
		this.problems = options.problems ?? [];
	}
}
