import { toRevision } from "../load/revision.js";
import type { ArticleText } from "./article.js";

/**
 * Fingerprint of what a shopper reads of a text (title, answer, short): what a
 * translation writes down as `translated_from`. Eight letters a to p, because
 * YAML would take some hexadecimal digits for a number. Phrasings are no part
 * of it, for every language has its own.
 */
export function toTranslationMark(
	source: Pick<ArticleText, "title" | "answer" | "short">,
): string {
	const { title, answer, short } = source;
	const read = [title, answer, short].map((text) =>
		text.replace(/\s+/g, " ").trim(),
	);
	return toRevision(JSON.stringify(read))
		.slice(0, 8)
		.replace(/./g, (digit) =>
			"abcdefghijklmnop".charAt(Number.parseInt(digit, 16)),
		);
}

/** Whether a text was translated from the source as it is now; undefined when nothing is written down about it. */
export function isCurrentTranslation(
	text: ArticleText,
	source: ArticleText,
): boolean | undefined {
	if (text.translatedFrom === undefined) return undefined;
	return text.translatedFrom === toTranslationMark(source);
}
