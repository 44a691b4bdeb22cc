import { foldMarks } from "../language/fold-word.js";
import type { Token } from "../language/tokenize.js";
import type { WordForms } from "../language/word-endings.js";
import type { WordVectors } from "../language/word-vectors.js";
import type { PhrasingTokens } from "./phrasing-tokens.js";
import type { Phrasings } from "./phrasings.js";

/** Reads misspelt words as the words they were meant to be. */
export interface SpellingCorrector {
	/** The word as typed when it is known and no frequent one misspelt, too short or like no other. */
	correct(token: Token, language: string): Token;
}

/** What words are corrected to, and which are left alone. */
export interface SpellingOptions {
	readonly phrasings: Pick<Phrasings, "languages">;
	readonly tokens: PhrasingTokens;
	readonly languages: readonly string[];
	readonly isKnown: (token: Token) => boolean;
	/** Tells another form of a known word, which is none misspelt. */
	readonly forms: WordForms;
	/** A word that has a meaning is none misspelt. */
	readonly wordVectors: readonly WordVectors[];
}

/** A word that phrasings have, in one language. */
interface KnownWord {
	readonly token: Token;
	uses: number;
}

/** A known word in one spelling. */
interface Spelling {
	readonly word: KnownWord;
	readonly spelt: string;
	/** The letters it has, one bit each, some sharing one. */
	readonly letters: number;
}

/** Fewest letters of a word that is corrected: in a shorter one, one letter makes another word. */
const LEAST_LENGTH = 5;
/** One letter for another changes two bits. */
const MOST_CHANGED = 2;
/** How many times as frequent a word must be for a known one with two letters swapped to be read as it. */
const MUCH_MORE_FREQUENT = 10;
/** Words remembered with their corrections. */
const MAX_REMEMBERED = 20_000;
/** Phrasings read in one step. */
const STEP = 1_000;

/**
 * Corrects words no text of the training set has to the most frequent word of the
 * phrasings in the same language that begins alike and is one edit away: a letter left out,
 * put in, replaced, or swapped with its neighbour (Damerau, 1964). Where words have many
 * forms, one that may be another form of a known word, and is no shorter, stays as it is: its
 * ending tells something, too. A word that phrasings have is corrected where it is a word ten times
 * as frequent with two neighbouring letters swapped: phrasings with a typing error are of one article,
 * the error is made in questions for all. Made in steps of a few milliseconds, for callers that answer
 * meanwhile.
 */
export function* createSpellingCorrector(
	options: SpellingOptions,
): Generator<undefined, SpellingCorrector> {
	const { languages, isKnown, forms, wordVectors } = options;
	const shelves = yield* shelveWords(options);
	const isOtherForm = (read: string, known: string, language: string) =>
		read.length >= known.length &&
		forms.hasManyForms(language) &&
		forms.isFormOf(read, known, language);
	const findNearest = (typed: Token, language: number): Token | undefined => {
		let best: KnownWord | undefined;
		for (const spelt of spellingsOf(typed)) {
			const letters = lettersOf(spelt);
			for (let length = spelt.length - 1; length <= spelt.length + 1; length++)
				for (const known of shelves.get(shelfOf(language, spelt, length)) ?? [])
					if (
						known.word.uses > (best?.uses ?? 0) &&
						countBits(letters ^ known.letters) <= MOST_CHANGED &&
						isOneEditAway(spelt, known.spelt)
					) {
						const { token } = known.word;
						if (isOtherForm(typed.read, token.read, languages[language] ?? ""))
							return undefined;
						best = known.word;
					}
			if (best !== undefined) break;
		}
		return best?.token;
	};

	/** The frequent word that a rare one with two letters swapped is. */
	const findSwapped = (
		{ read }: Token,
		language: number,
	): Token | undefined => {
		const letters = lettersOf(read);
		let own = 1;
		let best: KnownWord | undefined;
		for (const known of shelves.get(shelfOf(language, read, read.length)) ??
			[]) {
			if (known.letters !== letters) continue;
			const { word } = known;
			if (word.token.read === read) own = word.uses;
			else if (
				word.uses > (best?.uses ?? 0) &&
				isOneEditAway(read, word.token.read) &&
				isAnagram(read, word.token.read)
			)
				best = word;
		}
		return best !== undefined &&
			best.uses >= MUCH_MORE_FREQUENT * own &&
			!isOtherForm(read, best.token.read, languages[language] ?? "")
			? best.token
			: undefined;
	};

	const remembered = new Map<string, Token>();
	return {
		correct(token, language) {
			if (token.kind !== "word" || token.read.length < LEAST_LENGTH)
				return token;
			const key = `${language} ${token.typed}`;
			const corrected = remembered.get(key);
			if (corrected !== undefined) return corrected;
			const hasMeaning = wordVectors.some(
				(vectors) =>
					vectors.language === language && vectors.rankOf(token.exact) >= 0,
			);
			const find = isKnown(token) ? findSwapped : findNearest;
			const meant = hasMeaning
				? undefined
				: find(token, languages.indexOf(language));
			const result =
				meant === undefined ? token : { ...meant, typed: token.typed };
			if (remembered.size >= MAX_REMEMBERED) remembered.clear();
			remembered.set(key, result);
			return result;
		},
	};
}

/** The words of the phrasings by language, first letter and length. Apart from the corrector, so that what is needed for that alone is not kept. */
function* shelveWords({
	phrasings,
	tokens,
	languages,
}: SpellingOptions): Generator<
	undefined,
	ReadonlyMap<string, readonly Spelling[]>
> {
	const shelves = new Map<string, Spelling[]>();
	const words = languages.map(() => new Map<string, KnownWord>());
	const toKnown = (token: Token, language: number): KnownWord | undefined => {
		if (token.kind !== "word" || token.read.length < LEAST_LENGTH - 1)
			return undefined;
		const seen = words[language]?.get(token.read);
		if (seen !== undefined) return seen;
		const word = { token, uses: 0 };
		words[language]?.set(token.read, word);
		for (const spelt of spellingsOf(token)) {
			const key = shelfOf(language, spelt, spelt.length);
			const spelling = { word, spelt, letters: lettersOf(spelt) };
			const shelf = shelves.get(key);
			if (shelf === undefined) shelves.set(key, [spelling]);
			else shelf.push(spelling);
		}
		return word;
	};
	/** By the numbers of the phrasings' words: most stand in many phrasings. */
	const byNumber = languages.map(
		() => new Array<KnownWord | "none" | undefined>(tokens.words.length),
	);
	for (let place = 0; place < tokens.count; place++) {
		const language = phrasings.languages[place] ?? 0;
		const known = byNumber[language] ?? [];
		for (const number of tokens.numbersAt(place)) {
			const word =
				known[number] ??
				toKnown(tokens.words[number] as Token, language) ??
				"none";
			known[number] = word;
			if (word !== "none") word.uses++;
		}
		if (place % STEP === 0) yield;
	}
	return shelves;
}

/** As it is read and, where that differs, by its letters alone: "hc" for "ch" is one mistake in these and two in that. */
function spellingsOf({ read, exact }: Token): readonly string[] {
	const letters = foldMarks(exact);
	return letters === read ? [read] : [read, letters];
}

function shelfOf(language: number, read: string, length: number): string {
	return `${language}${read[0]}${length}`;
}

function lettersOf(read: string): number {
	let letters = 0;
	for (let i = 0; i < read.length; i++)
		letters |= 1 << (read.charCodeAt(i) & 31);
	return letters;
}

function countBits(bits: number): number {
	let count = 0;
	for (let rest = bits; rest !== 0 && count <= MOST_CHANGED; count++)
		rest &= rest - 1;
	return count;
}

function isAnagram(one: string, other: string): boolean {
	return [...one].sort().join("") === [...other].sort().join("");
}

function isOneEditAway(one: string, other: string): boolean {
	const [short, long] =
		one.length <= other.length ? [one, other] : [other, one];
	let at = 0;
	while (at < short.length && short[at] === long[at]) at++;
	if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
	return (
		short.slice(at + 1) === long.slice(at + 1) ||
		(short[at] === long[at + 1] &&
			short[at + 1] === long[at] &&
			short.slice(at + 2) === long.slice(at + 2))
	);
}
