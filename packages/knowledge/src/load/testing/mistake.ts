import { edited } from "./sample-files.js";

/** A mistake put into the sample knowledge base, and what is reported for it. */
export interface Mistake {
	/** What was done wrong, as part of a sentence. */
	readonly name: string;
	/** Files of the sample that are replaced or (null) removed. */
	readonly files: Readonly<Record<string, string | null>>;
	/** `file:line:column code`. */
	readonly at: string;
	/** What message and fix say. */
	readonly says: string;
}

/** The files of the sample that mistakes are put into. */
export const howTo = "articles/returns/how-to.yaml";
export const refund = "articles/returns/refund-time.yaml";
export const shop = "shop.yaml";
export const english = "lexicon/en.yaml";
export const heldOut = "questions/en.yaml";

/** One piece of a sample file replaced. */
export const change = (path: string, from: string, to: string) => ({
	[path]: edited(path, from, to),
});
