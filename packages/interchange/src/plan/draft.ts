import type { ImportedHead, ImportedText } from "../exchange/imported-text.js";

/** One article that is being put together from what came in; its phrasings may be thinned out. */
export interface Draft {
	readonly id: string;
	readonly head: ImportedHead;
	/** Language → what came in for it. */
	readonly texts: ReadonlyMap<string, ImportedText>;
	/** Phrasings that may not be in this article, as a problem quotes them. */
	readonly dropped: Set<string>;
}

const maxQuoted = 80;

/** A phrasing as problems of a knowledge base quote it: at most 80 characters. */
export function toQuoted(phrasing: string): string {
	const line = phrasing.replace(/\s+/g, " ");
	return line.length > maxQuoted ? `${line.slice(0, maxQuoted)}…` : line;
}

/** Phrasings without those that were dropped. */
export const keptPhrasings = (
	draft: Draft,
	phrasings: readonly string[],
): readonly string[] =>
	phrasings.filter((phrasing) => !draft.dropped.has(toQuoted(phrasing)));
