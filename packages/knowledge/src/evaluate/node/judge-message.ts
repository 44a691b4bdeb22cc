import type { JudgedRow } from "../eval-report.js";
import type { EvalRow } from "../eval-row.js";

/** What a judging thread is given when it starts. */
export interface JudgeTask {
	readonly folder: string;
	readonly cacheDir: string;
	/** Revision of the content that is tested; a thread that finds another one is of no use. */
	readonly revision: string;
}

/** Questions for a thread; `from` is the number of the first. */
export interface JudgeChunk {
	readonly from: number;
	readonly rows: readonly EvalRow[];
}

/** What a judging thread reports. */
export type JudgeMessage =
	| { readonly kind: "ready" }
	/** The content or what was learnt of it is not as the task says. */
	| { readonly kind: "unable" }
	| {
			readonly kind: "judged";
			readonly from: number;
			readonly judged: readonly JudgedRow[];
	  };
