import type { RowPlace, RowProblem } from "../exchange/row-problem.js";

/** One field that an import sets. */
export interface ArticleChange {
	/** `owner`, `en.answer`. */
	readonly field: string;
	/** What stands there now; absent when nothing does. Lists have one entry a line. */
	readonly before?: string;
	readonly after: string;
}

/** What an import does to one article. */
export interface PlannedArticle {
	readonly id: string;
	/** Relative to the knowledge base. */
	readonly file: string;
	readonly kind: "new" | "changed" | "unchanged";
	/** Languages that came in. */
	readonly languages: readonly string[];
	/** Rows it is made of. */
	readonly rows: readonly RowPlace[];
	/** Empty for one that is unchanged. */
	readonly changes: readonly ArticleChange[];
	/** The whole file after the import. */
	readonly text: string;
}

/** What an import would do: nothing is written by planning. */
export interface ImportPlan {
	/** In the order of their ids. */
	readonly articles: readonly PlannedArticle[];
	/** Every row that is not imported, with its reason; and notes on those that are. */
	readonly problems: readonly RowProblem[];
}
