import type { JudgedRow } from "../eval-report.js";
import type { EvalRow } from "../eval-row.js";

/** What a judging thread is given when it starts. */
export interface JudgeTask {
	readonly folder: string;
	readonly cacheDir: string;
}

/** What a judging thread is told. */
export type JudgeOrder =
	/** What is tested was read and learnt, and lies in the folder of the cache. */
	| { readonly kind: "kept" }
	/** Questions to judge; `from` is the number of the first. */
	| ({ readonly kind: "judge" } & JudgeChunk);

/** Questions for a thread; `from` is the number of the first. */
export interface JudgeChunk {
	readonly from: number;
	readonly rows: readonly EvalRow[];
}

/** What a judging thread reports. */
export type JudgeMessage =
	/** It has opened the content of this revision. */
	| { readonly kind: "ready"; readonly revision: string }
	/** What was learnt of the content is not there; it tries again when it is told that it is kept. */
	| { readonly kind: "unable" }
	| {
			readonly kind: "judged";
			readonly from: number;
			readonly judged: readonly JudgedRow[];
	  };
