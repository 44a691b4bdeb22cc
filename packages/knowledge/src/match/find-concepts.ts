import type { Token, Tokenizer } from "../language/tokenize.js";
import type { Concept } from "./training-set.js";

/** Finds the concepts a text speaks of, through inflection. */
export interface ConceptFinder {
	/** Ids of the concepts found, each once, in order of appearance. */
	find(tokens: readonly Token[]): readonly string[];
	/** Ids of the concepts that one word alone may mean. */
	ofWord(token: Token): readonly string[];
}

interface Phrase {
	readonly concept: string;
	/** Words as the tokenizer reads them. */
	readonly words: readonly string[];
}

/** Shortest beginning of a word by which an inflected form is recognised. */
const MIN_STEM = 4;
/** Letters that inflection may change at the end of the base form. */
const MAX_LOST = 2;
/** Letters that inflection may add to the base form. */
const MAX_ADDED = 5;

function stemOf(word: string): string {
	return word.slice(0, Math.max(MIN_STEM, word.length - MAX_LOST));
}

function isFormOf(word: string, base: string): boolean {
	if (word === base) return true;
	if (base.length < MIN_STEM || word.length < MIN_STEM) return false;
	return (
		word.length <= base.length + MAX_ADDED && word.startsWith(stemOf(base))
	);
}

/**
 * Concepts of the lexicon, indexed by the beginnings of their words. A word is a
 * form of a base form when it begins like it (all but the last two letters, at
 * least four) and is at most five letters longer: enough for the endings of
 * Slavic languages and the suffixes of Turkish, without a stemmer per language.
 */
export function createConceptFinder(
	concepts: readonly Concept[],
	tokenizer: Tokenizer,
): ConceptFinder | undefined {
	const byStart = new Map<string, Phrase[]>();
	for (const { id, words } of concepts)
		for (const phrases of Object.values(words))
			for (const text of phrases) {
				const read = tokenizer.tokens(text).map((token) => token.read);
				const first = read[0];
				if (first === undefined) continue;
				const start = first.length < MIN_STEM ? first : stemOf(first);
				const list = byStart.get(start);
				const phrase = { concept: id, words: read };
				if (list === undefined) byStart.set(start, [phrase]);
				else list.push(phrase);
			}
	if (byStart.size === 0) return undefined;

	const remembered = new Map<string, readonly Phrase[]>();
	const startingWith = (word: string): readonly Phrase[] => {
		const known = remembered.get(word);
		if (known !== undefined) return known;
		const found: Phrase[] = [];
		for (let length = 1; length <= word.length; length++)
			for (const phrase of byStart.get(word.slice(0, length)) ?? [])
				if (isFormOf(word, phrase.words[0] as string)) found.push(phrase);
		if (remembered.size < 50_000) remembered.set(word, found);
		return found;
	};

	const find = (tokens: readonly Token[]): readonly string[] => {
		const found = new Set<string>();
		for (let at = 0; at < tokens.length; at++)
			for (const { concept, words } of startingWith(
				(tokens[at] as Token).read,
			)) {
				let isWhole = true;
				for (let w = 1; w < words.length && isWhole; w++) {
					const token = tokens[at + w];
					isWhole =
						token !== undefined && isFormOf(token.read, words[w] as string);
				}
				if (isWhole) found.add(concept);
			}
		return [...found];
	};
	return {
		find,
		ofWord: (token) => [
			...new Set(
				startingWith(token.read)
					.filter((phrase) => phrase.words.length === 1)
					.map((phrase) => phrase.concept),
			),
		],
	};
}
