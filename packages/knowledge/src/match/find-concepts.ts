import { foldMarks } from "../language/fold-word.js";
import type { Token, Tokenizer } from "../language/tokenize.js";
import { createWordForms } from "../language/word-endings.js";
import {
	type ConceptWord,
	type ReadConcepts,
	readConcepts,
	wordingAt,
} from "./read-concepts.js";
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
	readonly words: readonly ConceptWord[];
	readonly language: string;
}

/** What a word may begin. */
interface Beginning {
	/** Concepts that it means alone, each once. */
	readonly alone: readonly number[];
	/** By the beginning of their second word. */
	readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

/** Most words begin nothing. */
const NOTHING: Beginning = { alone: [], phrases: new Map() };

/** Letters by which words that may be forms of one another are looked up. */
const START = 4;
/** Words remembered with what they may begin. */
const MAX_REMEMBERED = 50_000;

const startOf = (word: string): string => word.slice(0, START);

function toBeginning(found: readonly Phrase[]): Beginning {
	const alone = new Set<number>();
	const phrases = new Map<string, Phrase[]>();
	for (const phrase of found) {
		const second = phrase.words[1];
		if (second === undefined) alone.add(phrase.concept);
		else addTo(phrases, startOf(second.read), phrase);
	}
	return { alone: [...alone], phrases };
}

function addTo(lists: Map<string, Phrase[]>, key: string, one: Phrase): void {
	const list = lists.get(key);
	if (list === undefined) lists.set(key, [one]);
	else list.push(one);
}

/** Concepts of the lexicon, indexed by the beginnings of their words and found in all forms of these. */
export function createConceptFinder(
	concepts: readonly Concept[],
	tokenizer: Tokenizer,
): ConceptFinder | undefined {
	return createFinderOfRead(readConcepts(concepts, tokenizer), tokenizer);
}

/** The same when their wordings were read before; undefined when there are none. */
export function createFinderOfRead(
	wordings: ReadConcepts,
	tokenizer: Tokenizer,
): ConceptFinder | undefined {
	if (wordings.concepts.length === 0) return undefined;
	const forms = createWordForms(tokenizer);
	const isWord = (
		{ read, exact }: Token,
		wanted: ConceptWord | undefined,
		language: string,
	): boolean => {
		if (wanted === undefined) return false;
		if (read !== wanted.read)
			return forms.isFormOf(read, wanted.read, language);
		return wanted.letters === undefined || wanted.letters === foldMarks(exact);
	};
	const byStart = new Map<string, Phrase[]>();
	for (const [wording, concept] of wordings.concepts.entries()) {
		const words = wordingAt(wordings, wording);
		const language = wordings.languages[wording] as string;
		addTo(byStart, startOf(words[0]?.read ?? ""), { concept, words, language });
	}

	const remembered = new Map<Token, Beginning>();
	const startingWith = (token: Token): Beginning => {
		const known = remembered.get(token);
		if (known !== undefined) return known;
		const found: Phrase[] = [];
		for (const phrase of byStart.get(startOf(token.read)) ?? [])
			if (isWord(token, phrase.words[0], phrase.language)) found.push(phrase);
		const beginning = found.length === 0 ? NOTHING : toBeginning(found);
		if (remembered.size >= MAX_REMEMBERED) remembered.clear();
		remembered.set(token, beginning);
		return beginning;
	};

	const numbers: number[] = [];
	const isFound = new Uint8Array(wordings.ids.length);
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
			const next = tokens[at + 1];
			if (next === undefined || phrases.size === 0) continue;
			for (const { concept, words, language } of phrases.get(
				startOf(next.read),
			) ?? []) {
				let isWhole = true;
				for (let w = 1; w < words.length && isWhole; w++) {
					const token = tokens[at + w];
					isWhole = token !== undefined && isWord(token, words[w], language);
				}
				if (isWhole) note(concept);
			}
		}
		for (const concept of numbers) isFound[concept] = 0;
		return numbers.length < 2 ? numbers : numbers.sort((a, b) => a - b);
	};
	const idOf = (concept: number) => wordings.ids[concept] ?? "";
	return {
		findNumbers,
		find: (tokens) => findNumbers(tokens).map(idOf),
		ofWord: (token) => startingWith(token).alone.map(idOf),
	};
}
