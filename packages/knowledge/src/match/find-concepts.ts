import type { Token, Tokenizer } from "../language/tokenize.js";
import type { Concept } from "./training-set.js";

/** Finds the concepts a text speaks of, through inflection. */
export interface ConceptFinder {
	/** Numbers of the concepts found, each once, in rising order; the array is used again by the next call. */
	findNumbers(tokens: readonly Token[]): readonly number[];
	/** Ids of the concepts found, each once. */
	find(tokens: readonly Token[]): readonly string[];
	/** Ids of the concepts that one word alone may mean. */
	ofWord(token: Token): readonly string[];
}

interface Phrase {
	readonly concept: number;
	/** Words as the tokenizer reads them. */
	readonly words: readonly string[];
}

/** What a word may begin. */
interface Beginning {
	/** Concepts that it means alone, each once. */
	readonly alone: readonly number[];
	readonly phrases: readonly Phrase[];
}

/** Most words begin nothing. */
const NOTHING: Beginning = { alone: [], phrases: [] };

/** Shortest beginning of a word by which an inflected form is recognised. */
const MIN_STEM = 4;
/** Letters that inflection may change at the end of the base form. */
const MAX_LOST = 2;
/** Letters that inflection may add to the base form. */
const MAX_ADDED = 5;
/** Words remembered with what they may begin. */
const MAX_REMEMBERED = 50_000;

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

function toBeginning(found: readonly Phrase[]): Beginning {
	const isAlone = ({ words }: Phrase) => words.length === 1;
	return {
		alone: [...new Set(found.filter(isAlone).map(({ concept }) => concept))],
		phrases: found.filter((phrase) => !isAlone(phrase)),
	};
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
	concepts.forEach(({ words }, concept) => {
		for (const phrases of Object.values(words))
			for (const text of phrases) {
				const read = tokenizer.tokens(text).map((token) => token.read);
				const first = read[0];
				if (first === undefined) continue;
				const start = first.length < MIN_STEM ? first : stemOf(first);
				const list = byStart.get(start);
				const phrase = { concept, words: read };
				if (list === undefined) byStart.set(start, [phrase]);
				else list.push(phrase);
			}
	});
	if (byStart.size === 0) return undefined;

	const remembered = new Map<Token, Beginning>();
	const startingWith = (token: Token): Beginning => {
		const known = remembered.get(token);
		if (known !== undefined) return known;
		const word = token.read;
		const found: Phrase[] = [];
		// Nothing that is shorter than a stem begins another word.
		const shortest = Math.min(word.length, MIN_STEM);
		for (let length = shortest; length <= word.length; length++)
			for (const phrase of byStart.get(word.slice(0, length)) ?? [])
				if (isFormOf(word, phrase.words[0] as string)) found.push(phrase);
		const beginning = found.length === 0 ? NOTHING : toBeginning(found);
		if (remembered.size >= MAX_REMEMBERED) remembered.clear();
		remembered.set(token, beginning);
		return beginning;
	};

	const numbers: number[] = [];
	const isFound = new Uint8Array(concepts.length);
	const note = (concept: number) => {
		if (isFound[concept] === 1) return;
		isFound[concept] = 1;
		numbers.push(concept);
	};
	const findNumbers = (tokens: readonly Token[]): readonly number[] => {
		numbers.length = 0;
		for (let at = 0; at < tokens.length; at++) {
			const beginning = startingWith(tokens[at] as Token);
			if (beginning === NOTHING) continue;
			const { alone, phrases } = beginning;
			for (const concept of alone) note(concept);
			for (const { concept, words } of phrases) {
				let isWhole = true;
				for (let w = 1; w < words.length && isWhole; w++) {
					const token = tokens[at + w];
					isWhole =
						token !== undefined && isFormOf(token.read, words[w] as string);
				}
				if (isWhole) note(concept);
			}
		}
		for (const concept of numbers) isFound[concept] = 0;
		return numbers.length < 2 ? numbers : numbers.sort((a, b) => a - b);
	};
	const idOf = (concept: number) => concepts[concept]?.id ?? "";
	return {
		findNumbers,
		find: (tokens) => findNumbers(tokens).map(idOf),
		ofWord: (token) => startingWith(token).alone.map(idOf),
	};
}
