import type { PhrasingTokens } from "./phrasing-tokens.js";
import type { Phrasings } from "./phrasings.js";
import type { WordUses } from "./word-uses.js";

/** Where FlexSearch looks words up: phrasings of a word, those first that it stands for most. */
export interface ShelvesOfWords {
	get(read: string): readonly (readonly number[])[] | undefined;
}

/** The phrasings of words. */
export interface WordPostings {
	/**
	 * What FlexSearch needs of them to find the first `limit` phrasings of different words, 255 at
	 * most. It puts those first that have most of the words, so that of those with only one of
	 * them no more than the limit can be found, and the rest is left out: counting it in is most of
	 * a search where words are frequent.
	 */
	toShelves(words: readonly string[], limit: number): ShelvesOfWords;
}

/** Shelves of FlexSearch's ranking (`resolution`) that phrasings of a word stand on. */
export const SHELVES = 3;

/** Rarest words by which a phrasing is found. */
const INDEXED_WORDS = 6;
/** Phrasings read in one step. */
const STEP = 1_000;

/**
 * Puts each phrasing on a shelf of each of its rarest words, as FlexSearch's own index would, but
 * all of them in one array: a list for every shelf of every word takes ten times the memory.
 * Counter-phrasings are left out. In steps of a few milliseconds.
 */
export function* createWordPostings(
	{ intents }: Pick<Phrasings, "intents">,
	{ count }: Pick<PhrasingTokens, "count">,
	{ count: wordCount, numberOf, uses, wordsAt }: WordUses,
): Generator<undefined, WordPostings> {
	/** The rarest words of each phrasing, −1 where it has fewer. */
	const rarest = new Int32Array(count * INDEXED_WORDS).fill(-1);
	/** Where the phrasings of each shelf of each word begin. */
	const starts = new Int32Array(wordCount * SHELVES + 1);
	for (let place = 0; place < count; place++) {
		if (place % STEP === 0) yield;
		if ((intents[place] as number) < 0) continue;
		const words = rarestOf(
			wordsAt(place),
			INDEXED_WORDS,
			(word) => uses[word] as number,
		);
		rarest.set(words, place * INDEXED_WORDS);
		for (const [at, word] of words.entries()) {
			const next = word * SHELVES + shelfOf(words.length, at) + 1;
			starts[next] = (starts[next] as number) + 1;
		}
	}
	for (let shelf = 1; shelf < starts.length; shelf++)
		starts[shelf] = (starts[shelf] as number) + (starts[shelf - 1] as number);
	yield;
	const places = new Int32Array(starts.at(-1) ?? 0);
	const next = starts.slice();
	for (let place = 0; place < count; place++) {
		const from = place * INDEXED_WORDS;
		let length = 0;
		while (length < INDEXED_WORDS && (rarest[from + length] as number) >= 0)
			length++;
		for (let at = 0; at < length; at++) {
			const word = rarest[from + at] as number;
			const shelf = word * SHELVES + shelfOf(length, at);
			places[next[shelf] as number] = place;
			next[shelf] = (next[shelf] as number) + 1;
		}
	}
	return shelvesOf(numberOf, starts, places, count);
}

/** Apart from their making, so that what is needed for that alone is not kept. */
function shelvesOf(
	numberOf: WordUses["numberOf"],
	starts: Int32Array,
	places: Int32Array,
	count: number,
): WordPostings {
	/** How many of the words each phrasing has; all 0 between two searches. */
	const shared = new Uint8Array(count);
	const startOf = (word: number, shelf: number): number =>
		starts[word * SHELVES + shelf] as number;
	return {
		toShelves(words, limit) {
			const asked = words.flatMap((read): (readonly [string, number])[] => {
				const word = read === "" ? undefined : numberOf(read);
				return word === undefined ? [] : [[read, word]];
			});
			for (const [, word] of asked)
				for (let at = startOf(word, 0); at < startOf(word, SHELVES); at++) {
					const place = places[at] as number;
					shared[place] = (shared[place] as number) + 1;
				}
			const shelves = new Map<string, number[][]>();
			let alone = 0;
			for (let shelf = 0; shelf < SHELVES; shelf++)
				for (const [read, word] of asked) {
					const found: number[] = [];
					const end = startOf(word, shelf + 1);
					for (let at = startOf(word, shelf); at < end; at++) {
						const place = places[at] as number;
						if (shared[place] === 1 && alone++ >= limit) continue;
						found.push(place);
					}
					if (found.length > 0) putOnShelf(shelves, read, shelf, found);
				}
			for (const [, word] of asked)
				for (let at = startOf(word, 0); at < startOf(word, SHELVES); at++)
					shared[places[at] as number] = 0;
			return shelves;
		},
	};
}

/** FlexSearch tells an empty shelf from one that is not there. */
function putOnShelf(
	shelves: Map<string, number[][]>,
	read: string,
	shelf: number,
	found: number[],
): void {
	const own = shelves.get(read) ?? [];
	own[shelf] = found;
	shelves.set(read, own);
}

/** The shelf of the word at a place of so many: FlexSearch's own ranking of words by where they stand. */
function shelfOf(length: number, at: number): number {
	if (at === 0 || length <= SHELVES) return at;
	return Math.floor(((SHELVES - 1) / length) * at + 1);
}

/** The words that fewest phrasings have, rarest first; all of them as they stand where they are no more than wanted. */
export function rarestOf<Word>(
	words: readonly Word[],
	count: number,
	usesOf: (word: Word) => number,
): readonly Word[] {
	if (words.length <= count) return words;
	const rarest: Word[] = [];
	const uses: number[] = [];
	for (const word of words) {
		const own = usesOf(word);
		let at = rarest.length;
		if (at === count && (uses[--at] as number) <= own) continue;
		for (; at > 0 && (uses[at - 1] as number) > own; at--) {
			rarest[at] = rarest[at - 1] as Word;
			uses[at] = uses[at - 1] as number;
		}
		rarest[at] = word;
		uses[at] = own;
	}
	return rarest;
}
