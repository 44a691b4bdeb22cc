import type { Matcher } from "@shopbell/knowledge";
import type { SearchData, SearchResult } from "./search-data.js";

/** Most articles shown for one search. */
export const maxResults = 6;
/** Below this the best article is one of several guesses. */
const sureConfidence = 0.35;
/** Results this much less likely than the best one say nothing; one word alone can mean a whole topic. */
const leastShare = { sentence: 0.1, word: 0.04 };

/** The articles that answer a text, best first, and whether the best one is likely what is meant. */
export function findArticles(
	matcher: Matcher,
	{ language, entries }: Pick<SearchData, "language" | "entries">,
	text: string,
): { readonly results: readonly SearchResult[]; readonly isSure: boolean } {
	const byId = new Map(entries.map((entry) => [entry.id, entry]));
	const { candidates, decision } = matcher.match({ text, language });
	const best = candidates[0]?.confidence ?? 0;
	const isWord = !/\S\s+\S/.test(text);
	const least = best * (isWord ? leastShare.word : leastShare.sentence);
	const results = candidates
		.filter(({ confidence }) => confidence >= least)
		.slice(0, maxResults)
		.flatMap(({ intentId, confidence }): SearchResult[] => {
			const entry = byId.get(intentId);
			return entry === undefined ? [] : [{ ...entry, confidence }];
		});
	return {
		results,
		isSure:
			decision.kind === "answer" ||
			(decision.kind === "clarify" && best >= sureConfidence),
	};
}
