import { foldMarks } from "../language/fold-word.js";
import { isOneEditAway } from "./word-recognizer.js";

/** Numbers of the lists that recognize a word, in rising order. */
export type WordIndex = (word: string) => readonly number[];

/** A word, or the beginning of words, long enough to hold a typo. */
interface LongEntry {
	readonly text: string;
	readonly isBeginning: boolean;
	readonly lists: Set<number>;
}

const none: readonly never[] = [];

/**
 * Recognizes words as a recognizer of each list would (`createRecognizer`), by all lists at
 * once: a word that was never met costs a few look-ups instead of a question to each of
 * hundreds of lists. Remembers nothing: whoever asks knows what is worth remembering.
 */
export function createWordIndex(
	lists: readonly (readonly string[])[],
	minTypoLength: number,
): WordIndex {
	const whole = new Map<string, Set<number>>();
	const beginnings = new Map<string, Set<number>>();
	for (const [number, list] of lists.entries())
		for (const entry of list) {
			const map = entry.endsWith("*") ? beginnings : whole;
			const folded = foldMarks(entry.replace(/[*']/g, ""));
			map.set(folded, (map.get(folded) ?? new Set()).add(number));
		}
	const longByLetter = new Map<string, LongEntry[]>();
	for (const map of [whole, beginnings])
		for (const [text, numbers] of map) {
			if (text.length < minTypoLength) continue;
			const letter = text[0] ?? "";
			const entry = { text, isBeginning: map === beginnings, lists: numbers };
			longByLetter.set(letter, [...(longByLetter.get(letter) ?? []), entry]);
		}
	let longestBeginning = 0;
	for (const { length } of beginnings.keys())
		longestBeginning = Math.max(longestBeginning, length);

	return (word) => {
		const found = new Set(whole.get(word));
		const longest = Math.min(word.length, longestBeginning);
		for (let length = 1; length <= longest; length++)
			addAll(found, beginnings.get(word.slice(0, length)));
		if (word.length >= minTypoLength)
			for (const entry of longByLetter.get(word[0] ?? "") ?? none)
				if (isNear(word, entry)) addAll(found, entry.lists);
		return found.size === 0 ? none : [...found].sort((a, b) => a - b);
	};
}

function addAll(
	found: Set<number>,
	numbers: ReadonlySet<number> | undefined,
): void {
	for (const number of numbers ?? none) found.add(number);
}

function isNear(word: string, { text, isBeginning }: LongEntry): boolean {
	if (!isBeginning) return isOneEditAway(word, text);
	const { length } = text;
	return (
		word.length >= length - 1 &&
		(isOneEditAway(word.slice(0, length - 1), text) ||
			isOneEditAway(word.slice(0, length), text) ||
			isOneEditAway(word.slice(0, length + 1), text))
	);
}
