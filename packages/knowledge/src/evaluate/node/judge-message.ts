import type { KnowledgeBase } from "../../load/knowledge-base.js";
import type { JudgedRow } from "../eval-report.js";
import type { EvalRow } from "../eval-row.js";

/** The content that a judging thread asks. */
export interface JudgeContent {
	readonly knowledgeBase: KnowledgeBase;
	/** Folder and key under which what was learnt of it is kept. */
	readonly cacheDir: string;
	readonly key: string;
}

/** What a judging thread is told. */
export type JudgeOrder =
	/** Content to open, if it was learnt before. */
	| { readonly kind: "open"; readonly content: JudgeContent }
	/** The content was learnt by now. */
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
