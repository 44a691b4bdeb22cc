import type { Token } from "../language/tokenize.js";

/** Fewest words of a story, and of a sentence of it that is learnt by itself. */
const STORY_WORDS = 12;
const SENTENCE_WORDS = 3;

/** The sentences of a story that have enough words; none when the text is no story. */
export function toParts(
	sentences: readonly (readonly Token[])[],
): readonly (readonly Token[])[] {
	const words = sentences.reduce((sum, { length }) => sum + length, 0);
	return sentences.length > 1 && words >= STORY_WORDS
		? sentences.filter(({ length }) => length >= SENTENCE_WORDS)
		: [];
}
