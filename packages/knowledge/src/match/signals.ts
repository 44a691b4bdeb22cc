import type { Token } from "../language/tokenize.js";

/** What confidence is made from, in the order of the weights. */
export interface Signals {
	/** Score of the best intent. */
	readonly score: number;
	/** Its lead over the second. */
	readonly margin: number;
	/** Cosine of the nearest phrasing of the best intent. */
	readonly similarity: number;
	/** Share of words that no phrasing has, 0..1. */
	readonly unknownShare: number;
	/** Score of belonging to no intent. */
	readonly outside: number;
}

/** Share of words that are not known, 0..1; 1 when there is none. Order numbers are no words. */
export function shareUnknown(
	tokens: readonly Token[],
	isKnown: (token: Token) => boolean,
): number {
	let unknown = 0;
	let words = 0;
	for (const token of tokens) {
		if (token.kind === "code") continue;
		words++;
		if (!isKnown(token)) unknown++;
	}
	return words === 0 ? 1 : unknown / words;
}
