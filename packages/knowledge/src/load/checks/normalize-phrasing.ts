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
export function normalizePhrasings(
	phrasings: readonly string[],
): readonly string[] {
	let known = normalized.get(phrasings);
	if (known === undefined) {
		known = phrasings.map(normalizePhrasing);
		normalized.set(phrasings, known);
	}
	return known;
}

const normalized = new WeakMap<readonly string[], readonly string[]>();
