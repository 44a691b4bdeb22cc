import type { GramSizes } from "./word-features.js";

/** From so many texts on n-grams of a single text are left out, and few sizes are enough. */
const MANY_TEXTS = 3_000;

/** Whether so many texts are many. */
export function isManyTexts(total: number): boolean {
	return total > MANY_TEXTS;
}

/** Which n-grams are taken from so many texts in so many languages. */
export function gramsOf(total: number, languageCount: number): GramSizes {
	return isManyTexts(total)
		? { min: 3, max: 4, spansWords: languageCount < 2 }
		: { min: 2, max: 5, spansWords: true };
}
