import { isOneEditAway } from "./word-recognizer.js";

/** A list entry as words. */
export interface Phrase<T> {
	readonly words: readonly string[];
	readonly value: T;
}

/** Finds phrases inside texts, tolerant of typos and word order; words of texts are given squeezed. */
export interface PhraseFinder<T> {
	/** Phrases that stand in the sentence: all their words, within a few words of each other. */
	find(words: readonly string[]): readonly Phrase<T>[];
	/** Phrases that start exactly at a word and follow word for word. */
	startingAt(words: readonly string[], start: number): readonly Phrase<T>[];
}

const minTypoLength = 5;
/** A word alone has no neighbours to confirm a typo: "обмін" is not "обман". */
const minLoneTypoLength = 8;

/** Words that may stand between those of a phrase. */
const maxGap = 2;

/** Typed words remembered with the words they may mean. */
const maxRemembered = 20_000;

const nothing: readonly never[] = [];

/** Creates a finder over phrases whose words were read by the same tokenizer as the texts. */
export function createPhraseFinder<T>(
	phrases: readonly Phrase<T>[],
): PhraseFinder<T> {
	const byFirst = new Map<string, Phrase<T>[]>();
	const byLongest = new Map<string, Phrase<T>[]>();
	for (const phrase of phrases) {
		const [first = ""] = phrase.words;
		const longest = phrase.words.reduce(
			(a, b) => (b.length > a.length ? b : a),
			"",
		);
		add(byFirst, first, phrase);
		add(byLongest, longest, phrase);
	}
	const firstWords = createNearWords(byFirst.keys());
	const longestWords = createNearWords(byLongest.keys());

	return {
		find(words) {
			const found: Phrase<T>[] = [];
			for (const [i, word] of words.entries())
				for (const known of longestWords(word))
					for (const phrase of byLongest.get(known) ?? [])
						if (standsAround(phrase.words, words, i)) found.push(phrase);
			return found;
		},
		startingAt(words, start) {
			const known = firstWords(words[start] ?? "");
			return known.length === 0
				? nothing
				: known.flatMap((first) =>
						(byFirst.get(first) ?? []).filter((phrase) =>
							phrase.words.every((expected, k) =>
								isNear(words[start + k] ?? "", expected),
							),
						),
					);
		},
	};
}

/** "heyyyy" → "hey": letters three times or more become one. */
export const squeeze = (word: string) =>
	mayRepeat(word) ? word.replace(/(.)\1{2,}/gu, "$1") : word;

/** Whether a letter stands three times in a row, or letters may be pairs of units. */
function mayRepeat(word: string): boolean {
	let row = 0;
	let last = -1;
	for (let i = 0; i < word.length; i++) {
		const unit = word.charCodeAt(i);
		if (unit >= firstSurrogate && unit <= lastSurrogate) return true;
		row = unit === last ? row + 1 : 1;
		if (row === 3) return true;
		last = unit;
	}
	return false;
}

const firstSurrogate = 0xd800;
const lastSurrogate = 0xdfff;

const isNear = (typed: string, expected: string) =>
	typed === expected ||
	(expected.length >= minTypoLength && isOneEditAway(typed, expected));

/** Short phrases keep their order; of longer ones all words stand near. */
function standsAround(
	phrase: readonly string[],
	words: readonly string[],
	at: number,
): boolean {
	if (phrase.length === 1) {
		const [only = ""] = phrase;
		return words[at] === only || only.length >= minLoneTypoLength;
	}
	const reach = phrase.length + maxGap;
	if (phrase.length === 2) {
		const [first = "", second = ""] = phrase;
		for (let i = Math.max(0, at - reach); i <= at; i++)
			if (isNear(words[i] ?? "", first))
				for (const gap of [1, 2])
					if (isNear(words[i + gap] ?? "", second)) return true;
		return false;
	}
	for (let from = Math.max(0, at - reach + 1); from <= at; from++) {
		const left = words.slice(from, from + reach);
		const all = phrase.every((expected) => {
			const i = left.findIndex((word) => isNear(word, expected));
			if (i < 0) return false;
			left.splice(i, 1);
			return true;
		});
		if (all) return true;
	}
	return false;
}

/** Looks up the words of a vocabulary that a typed word may mean; deletion neighbourhood (Garbe's SymSpell) at distance one. */
function createNearWords(
	vocabulary: Iterable<string>,
): (typed: string) => readonly string[] {
	const exact = new Set<string>();
	const byDeletion = new Map<string, string[]>();
	for (const word of vocabulary) {
		exact.add(word);
		if (word.length < minTypoLength) continue;
		for (const shorter of deletions(word)) add(byDeletion, shorter, word);
	}
	const find = (typed: string): readonly string[] => {
		const near = new Set<string>();
		if (exact.has(typed)) near.add(typed);
		if (typed.length >= minTypoLength - 1 && typed.length <= 40)
			for (const shorter of deletions(typed))
				for (const word of byDeletion.get(shorter) ?? nothing)
					if (isOneEditAway(typed, word)) near.add(word);
		return near.size === 0 ? nothing : [...near];
	};
	const remembered = new Map<string, readonly string[]>();
	return (typed) => {
		let found = remembered.get(typed);
		if (found === undefined) {
			found = find(typed);
			if (remembered.size < maxRemembered) remembered.set(typed, found);
		}
		return found;
	};
}

function deletions(word: string): string[] {
	const found = [word];
	for (let i = 0; i < word.length; i++)
		found.push(word.slice(0, i) + word.slice(i + 1));
	return found;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
	const list = map.get(key);
	if (list === undefined) map.set(key, [value]);
	else list.push(value);
}
