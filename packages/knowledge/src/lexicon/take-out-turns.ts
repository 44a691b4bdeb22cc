import type { TurnFinder } from "./turn-finder.js";

/** Reads as no word at all, and keeps its place between its neighbours. */
const silence = "";

/** The words of a sentence whose turns are silenced: their words are not found, those around them are. */
export function takeOutTurns(
	words: readonly string[],
	turns: TurnFinder,
): readonly string[] {
	const spans = turns.find(words);
	if (spans.length === 0) return words;
	return words.map((word, i) =>
		spans.some(({ from, to }) => i >= from && i < to) ? silence : word,
	);
}
