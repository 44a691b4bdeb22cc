import { onceForEach } from "../../memory/once-for-each.js";

/** ASCII and small letters of the usual alphabets: what is no word in such a text is ASCII, which is found twice as fast. */
const USUAL = /^[\x20-\x7eà-öø-ÿĀ-žЀ-ҁ]*$/;
const BETWEEN_USUAL_WORDS = /[\x20-\x2f\x3a-\x60\x7b-\x7e]+/g;
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/gu;

/** A phrasing without case, punctuation and spacing: two that are equal here are the same sentence. */
export function normalizePhrasing(text: string): string {
	const small = text.toLowerCase();
	const words = (
		USUAL.test(small)
			? small.replace(BETWEEN_USUAL_WORDS, " ")
			: text.normalize("NFC").toLowerCase().replace(BETWEEN_WORDS, " ")
	).trim();
	// Nothing but signs ("???") is compared as typed.
	return words === "" ? text.trim() : words;
}

/**
 * The phrasings of one list, each without case, punctuation and spacing. Lists
 * that stay the same between two readings of a folder are normalised once.
 */
export const normalizePhrasings = onceForEach(
	(phrasings: readonly string[]): readonly string[] =>
		phrasings.map(normalizePhrasing),
);
