import type { Article } from "../../articles/article.js";
import { isCurrentTranslation } from "../../articles/translation-mark.js";
import { createProblem } from "../create-problem.js";
import type { Problem } from "../problem.js";
import type { SourceMap } from "../yaml/source-map.js";

/** Translations whose source text was changed since; those that do not say what they were translated from are left alone. */
export function checkTranslations(
	article: Article,
	defaultLocale: string,
	places: SourceMap,
): Problem[] {
	const source = article.texts[defaultLocale];
	if (source === undefined) return [];
	return Object.entries(article.texts).flatMap(([locale, text]) =>
		locale === defaultLocale || isCurrentTranslation(text, source) !== false
			? []
			: [
					createProblem(
						places.at([locale, "translated_from"]),
						"translation-stale",
						{ locale, source: defaultLocale, id: article.id },
					),
				],
	);
}
