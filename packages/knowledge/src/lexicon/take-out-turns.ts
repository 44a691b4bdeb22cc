import { foldMarks } from "../language/fold-word.js";
import type { Token } from "../language/tokenize.js";
import type { TurnFinder } from "./turn-finder.js";

/** Reads as no word at all, and keeps its place between its neighbours. */
const silence: Token = { typed: "", exact: "", read: "", kind: "word" };

/** A sentence whose turns are silenced: their words are not found, those around them are. */
export function takeOutTurns(
	sentence: readonly Token[],
	turns: TurnFinder,
): readonly Token[] {
	const spans = turns.find(sentence.map((token) => foldMarks(token.exact)));
	if (spans.length === 0) return sentence;
	return sentence.map((token, i) =>
		spans.some(({ from, to }) => i >= from && i < to) ? silence : token,
	);
}
