import type { Facts, HandoffMode } from "@shopbell/knowledge";
import type { RowPlace } from "./row-problem.js";

/** Fields of an article that are the same in every language, as far as the source has them. */
export interface ImportedHead {
	readonly owner?: string;
	/** ISO date. */
	readonly reviewBy?: string;
	readonly validFrom?: string;
	readonly validUntil?: string;
	readonly handoff?: HandoffMode;
	/** 0..1. */
	readonly strictness?: number;
	readonly facts?: Facts;
	readonly next?: readonly string[];
}

/** One article in one language as it came in. */
export interface ImportedText {
	readonly place: RowPlace;
	/** Id of the article, when the source states one of ours. */
	readonly id?: string;
	/** Texts of one group are the languages of one article. */
	readonly group: string;
	/** Name of a section or category there; becomes the first part of a new id. */
	readonly topic?: string;
	/** One of the shop's locales. */
	readonly language: string;
	/** ICU MessageFormat. */
	readonly title: string;
	/** ICU MessageFormat over the Markdown subset. */
	readonly answer: string;
	/** Absent when the source has none. */
	readonly short?: string;
	/** Phrasings; absent when the source has none. */
	readonly questions?: readonly string[];
	readonly notQuestions?: readonly string[];
	/** `all`: the source holds the whole article as it is written, `some`: what shoppers see and maybe some phrasings. */
	readonly holds: "all" | "some";
	readonly head: ImportedHead;
}
