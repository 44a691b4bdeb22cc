import type { Block } from "@shopbell/staff-web";

/** State of one language of an article. */
export type LanguageState =
	| "source"
	| "present"
	| "stale"
	| "untracked"
	| "missing";

/** A mistake in a file: where, what, how to mend it. */
export interface Problem {
	readonly file: string;
	readonly line: number;
	readonly column: number;
	readonly code: string;
	readonly severity: "error" | "warning";
	readonly message: string;
	readonly fix: string;
}

/** One article in the list. */
export interface ArticleItem {
	readonly id: string;
	readonly title: string;
	readonly file: string;
	/** Of the file's text: goes back with every change. */
	readonly hash: string;
	readonly owner: string;
	/** ISO date or empty. */
	readonly reviewBy: string;
	readonly review: "fine" | "soon" | "overdue";
	readonly errors: number;
	readonly warnings: number;
	readonly helpful: number;
	readonly unhelpful: number;
	readonly languages: readonly {
		readonly locale: string;
		readonly state: LanguageState;
	}[];
}

/** Every article, and what concerns all of them. */
export interface ArticleList {
	readonly articles: readonly ArticleItem[];
	readonly otherProblems: readonly Problem[];
	readonly locales: readonly string[];
	readonly defaultLocale: string;
	readonly isWritable: boolean;
	/** Some file has errors: the bot goes on with the last good content. */
	readonly isHeldUp: boolean;
}

/** One article as shoppers would see it. */
export interface ArticlePreview {
	readonly id: string;
	readonly file: string;
	readonly hash: string;
	readonly owner: string;
	readonly reviewBy: string;
	readonly handoff: "offer" | "always" | "on-request";
	readonly isLastGood: boolean;
	readonly problems: readonly Problem[];
	readonly languages: readonly {
		readonly locale: string;
		readonly state: LanguageState;
		readonly title: string;
		readonly blocks: readonly Block[];
		readonly shortBlocks: readonly Block[];
		readonly phrasings: number;
	}[];
}
