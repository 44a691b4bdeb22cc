import { HashIndex, hashEnd, hashText, hashUnit } from "./hash.js";
import type { Token } from "./tokenize.js";

/** Tokens of one known text and its language. */
export interface LanguageSample {
	readonly tokens: readonly Token[];
	readonly language: string;
}

/** How often each clue stands in each language. */
export interface LanguageTable {
	readonly languages: readonly string[];
	/** Key of each clue. */
	readonly keys: Int32Array;
	/** `counts[clue × languages + language]` */
	readonly counts: Float32Array;
	/** All clues as typed, and all as read, per language. */
	readonly typedTotals: Float64Array;
	readonly readTotals: Float64Array;
}

/** What a clue is taken from. */
export const ClueSeed = {
	typed: hashText("typed"),
	read: hashText("read"),
} as const;

const MAX_GRAM = 3;

/** Key of a whole word. */
export function wordClue(word: string, seed: number): number {
	return hashText(word, seed ^ 1);
}

/** Keys of a word and its n-grams of one to three letters, with a space at either end. */
export function walkClues(
	word: string,
	seed: number,
	sink: (key: number) => void,
): void {
	sink(wordClue(word, seed));
	const line = ` ${word} `;
	for (let from = 0; from < line.length; from++) {
		let state = seed;
		const end = Math.min(line.length, from + MAX_GRAM);
		for (let at = from; at < end; at++) {
			state = hashUnit(state, line.charCodeAt(at));
			const isSpace = at === from && line.charCodeAt(at) === 32;
			if (!isSpace) sink(hashEnd(state));
		}
	}
}

/** Words of known texts, and how often each stands in each language. */
export interface LanguageWords {
	readonly languages: readonly string[];
	/** Each word once, with case folded. */
	readonly exact: readonly string[];
	/** The same as read; empty where that is the exact word. */
	readonly read: readonly string[];
	/** `uses[word × languages + language]` */
	readonly uses: Float64Array;
}

/** Counts words; a word says the same each time, so its clues are taken once, however often it stands. */
export function countLanguageWords(
	samples: Iterable<LanguageSample>,
	languages: readonly string[],
): LanguageWords {
	const size = Math.max(languages.length, 1);
	const numbers = new Map<Token, number>();
	let uses = new Float64Array(16_384 * size);
	for (const { tokens, language } of samples) {
		const at = languages.indexOf(language);
		if (at < 0) continue;
		for (const token of tokens) {
			if (token.kind !== "word") continue;
			let number = numbers.get(token);
			if (number === undefined) {
				number = numbers.size;
				numbers.set(token, number);
				if ((number + 1) * size > uses.length) {
					const wider = new Float64Array(uses.length * 2);
					wider.set(uses);
					uses = wider;
				}
			}
			const place = number * size + at;
			uses[place] = (uses[place] as number) + 1;
		}
	}
	const words = [...numbers.keys()];
	return {
		languages,
		exact: words.map(({ exact }) => exact),
		read: words.map(({ exact, read }) => (read === exact ? "" : read)),
		uses: uses.slice(0, words.length * size),
	};
}

/**
 * Counts in a knowledge base's own texts what tells its languages apart: words and
 * character n-grams, as typed and as folded, each by themselves, so that Cyrillic typed in
 * Latin letters is compared with the folded forms of all languages alike.
 */
export function learnLanguages(
	samples: Iterable<LanguageSample>,
	languages: readonly string[],
): LanguageTable {
	return toLanguageTable(countLanguageWords(samples, languages));
}

/** The same from words that were counted before. */
export function toLanguageTable({
	languages,
	exact,
	read,
	uses,
}: LanguageWords): LanguageTable {
	const size = Math.max(languages.length, 1);
	const index = new HashIndex(exact.length * 8);
	let counts = new Float32Array(65_536 * size);
	const typedTotals = new Float64Array(size);
	const readTotals = new Float64Array(size);
	// Most words stand in one language alone.
	const inUse = new Uint16Array(size);
	for (const [number, word] of exact.entries()) {
		const from = number * size;
		let used = 0;
		for (let l = 0; l < size; l++) if (uses[from + l] !== 0) inUse[used++] = l;
		let totals = typedTotals;
		const count = (key: number) => {
			const row = index.add(key) * size;
			if (row + size > counts.length) {
				const wider = new Float32Array(counts.length * 2);
				wider.set(counts);
				counts = wider;
			}
			for (let at = 0; at < used; at++) {
				const l = inUse[at] as number;
				const times = uses[from + l] as number;
				counts[row + l] = (counts[row + l] as number) + times;
				totals[l] = (totals[l] as number) + times;
			}
		};
		walkClues(word, ClueSeed.typed, count);
		totals = readTotals;
		walkClues(read[number] || word, ClueSeed.read, count);
	}
	return withoutRare({
		languages,
		keys: index.keys(),
		counts: counts.slice(0, index.size * size),
		typedTotals,
		readTotals,
	});
}

/** Above this many clues the rarest are left out: they are most of them and seldom met. */
const MANY_CLUES = 20_000;
const RARE = 3;

function withoutRare(table: LanguageTable): LanguageTable {
	const { languages, keys, counts } = table;
	if (keys.length <= MANY_CLUES) return table;
	const size = languages.length;
	const kept = keys.map((_, clue) => {
		let sum = 0;
		for (let l = 0; l < size; l++) sum += counts[clue * size + l] as number;
		return sum >= RARE ? 1 : 0;
	});
	const frequent = new Float32Array(counts.length);
	let end = 0;
	for (let clue = 0; clue < kept.length; clue++) {
		if (kept[clue] === 0) continue;
		for (let l = 0; l < size; l++)
			frequent[end++] = counts[clue * size + l] as number;
	}
	return {
		...table,
		keys: keys.filter((_, clue) => kept[clue] === 1),
		counts: frequent.slice(0, end),
	};
}
