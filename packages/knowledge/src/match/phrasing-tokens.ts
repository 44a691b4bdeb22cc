import type { Token, Tokenizer } from "../language/tokenize.js";
import { type PhrasingWords, wordOf } from "./phrasing-words.js";

/**
 * Words of the phrasings, as their numbers: as lists they would take as much memory as all else
 * that finds phrasings.
 */
export interface PhrasingTokens {
	/** Number of phrasings. */
	readonly count: number;
	/** Each word once, by its number. */
	readonly words: readonly Token[];
	/** Numbers of the words of a phrasing, in their order; none where there is no such phrasing. */
	numbersAt(place: number): Int32Array;
	/** Words of a phrasing, in their order, as a list made for the caller. */
	at(place: number): readonly Token[];
}

/** Words taken over in one step. */
const STEP = 5_000;

/** The words of phrasings as the training has read them, as this tokenizer knows them; in steps of a few milliseconds. */
export function* createPhrasingTokens(
	phrasings: PhrasingWords,
	tokenizer: Pick<Tokenizer, "remember">,
): Generator<undefined, PhrasingTokens> {
	const words: Token[] = [];
	for (const number of phrasings.words.keys()) {
		words.push(tokenizer.remember(wordOf(phrasings, number)));
		if (words.length % STEP === 0) yield;
	}
	const { wordNumbers, wordStarts } = phrasings;
	const numbersAt = (place: number): Int32Array =>
		wordNumbers.subarray(wordStarts[place] ?? 0, wordStarts[place + 1] ?? 0);
	return {
		count: Math.max(0, wordStarts.length - 1),
		words,
		numbersAt,
		at: (place) => {
			const end = wordStarts[place + 1] ?? 0;
			const tokens: Token[] = [];
			for (let at = wordStarts[place] ?? 0; at < end; at++)
				tokens.push(words[wordNumbers[at] as number] as Token);
			return tokens;
		},
	};
}
