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

/** Share of words that are not known, 0..1; 1 when there is none. */
export function shareUnknown(
	tokens: readonly Token[],
	isKnown: (token: Token) => boolean,
): number {
	if (tokens.length === 0) return 1;
	let unknown = 0;
	for (const token of tokens) if (!isKnown(token)) unknown++;
	return unknown / tokens.length;
}
