import { onceForEach } from "../../memory/once-for-each.js";

/** A phrasing without case, punctuation and spacing: two that are equal here are the same sentence. */
export function normalizePhrasing(text: string): string {
	const words = text
		.normalize("NFC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
		.trim();
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
