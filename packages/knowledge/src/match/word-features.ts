import {
	HASH_START,
	hashEnd,
	hashText,
	hashUnit,
	hashUnits,
} from "../language/hash.js";
import type { Token } from "../language/tokenize.js";

const LETTERS_SEED = hashText("letters");
const CONCEPT_SEED = hashText("concept");

/** Which character n-grams of a text are looked at. */
export interface GramSizes {
	/** Fewest and most letters. */
	readonly min: number;
	readonly max: number;
	/** Whether those count that reach from one word into the next. */
	readonly spansWords: boolean;
}

/** Key of a word, for looking up whether it is known. */
export function wordKey(read: string): number {
	return hashText(read, HASH_START);
}

/** Key of two neighbouring words written together, so that `track ing` meets `tracking`. */
export function pairKey(first: Token, second: Token): number {
	return hashEnd(hashUnits(second.read, hashUnits(first.read, HASH_START)));
}

/** Key of a concept, or of a pair of them, by their numbers. */
export function conceptKey(first: number, second = 0xffff): number {
	return hashEnd(hashUnit(hashUnit(CONCEPT_SEED, first + 1), second));
}

/**
 * Keys of one word by itself: first the word, then its character n-grams with a space at
 * either end. An order number is only a word, whatever its digits.
 */
export function wordKeys({ read, kind }: Token, grams: GramSizes): Int32Array {
	if (kind === "code") return Int32Array.of(wordKey(read));
	const line = ` ${read} `;
	const keys = [wordKey(read)];
	for (let from = 0; from < line.length; from++) {
		let state = hashUnit(LETTERS_SEED, line.charCodeAt(from));
		const end = Math.min(line.length, from + grams.max);
		for (let at = from + 1; at < end; at++) {
			state = hashUnit(state, line.charCodeAt(at));
			if (at - from + 1 >= grams.min) keys.push(hashEnd(state));
		}
	}
	return Int32Array.from(keys);
}

/** Keys of the n-grams that reach from one word into the next. */
export function borderKeys(
	first: Token,
	second: Token,
	{ min, max }: GramSizes,
): number[] {
	if (first.kind === "code" || second.kind === "code") return [];
	const left = first.read.slice(2 - max);
	const line = `${left} ${second.read.slice(0, max - 2)}`;
	const keys: number[] = [];
	for (let from = 0; from < left.length; from++) {
		let state = hashUnit(LETTERS_SEED, line.charCodeAt(from));
		const end = Math.min(line.length, from + max);
		for (let at = from + 1; at < end; at++) {
			state = hashUnit(state, line.charCodeAt(at));
			if (at > left.length && at - from + 1 >= min) keys.push(hashEnd(state));
		}
	}
	return keys;
}
