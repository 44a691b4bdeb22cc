import type { CompiledMatcher } from "@shopbell/knowledge";

/** What a result shows. */
export interface SearchEntry {
	readonly id: string;
	readonly title: string;
	readonly topic: string;
	readonly summary: string;
	/** Relative to the site. */
	readonly path: string;
}

/** What the search of one language loads. */
export interface SearchData {
	readonly language: string;
	readonly matcher: CompiledMatcher;
	readonly entries: readonly SearchEntry[];
}

/** One article found. */
export interface SearchResult extends SearchEntry {
	/** Calibrated probability 0..1. */
	readonly confidence: number;
}

/** What the worker is asked. */
export type SearchRequest =
	| { readonly kind: "load"; readonly url: string }
	| { readonly kind: "search"; readonly id: number; readonly text: string };

/** What the worker says. */
export type SearchReply =
	| { readonly kind: "ready" }
	| { readonly kind: "failed" }
	| {
			readonly kind: "results";
			readonly id: number;
			readonly results: readonly SearchResult[];
			/** Whether the best one is likely what is meant. */
			readonly isSure: boolean;
	  };
