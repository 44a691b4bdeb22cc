import {
	type Article,
	type KnowledgeBase,
	type RenderedArticle,
	renderArticle,
} from "@shopbell/knowledge";
import type { ExportLoss } from "./format.js";

/** One article in one language as a shopper sees it, for formats that know no facts. */
export interface ShownArticle {
	readonly article: Article;
	readonly locale: string;
	readonly shown: RenderedArticle;
	readonly short: RenderedArticle;
	readonly questions: readonly string[];
}

/** Every article in each of the languages it is written in. */
export function listShownArticles(
	{ articles, shop }: KnowledgeBase,
	locales: readonly string[],
): readonly ShownArticle[] {
	return Object.values(articles).flatMap((article) =>
		locales.flatMap((locale): ShownArticle[] => {
			const text = article.texts[locale];
			if (text === undefined) return [];
			return [
				{
					article,
					locale,
					shown: renderArticle({ article, locale, shop }),
					short: renderArticle({ article, locale, shop, form: "short" }),
					questions: text.questions,
				},
			];
		}),
	);
}

/** Of these languages those that an article is written in: a file without articles is none. */
export const writtenLocales = (
	shown: readonly ShownArticle[],
	locales: readonly string[],
): readonly string[] =>
	locales.filter((locale) => shown.some((one) => one.locale === locale));

/** The languages of each article together, in the order of the articles. */
export function groupByArticle(
	shown: readonly ShownArticle[],
): ReadonlyMap<string, readonly ShownArticle[]> {
	const groups = new Map<string, ShownArticle[]>();
	for (const one of shown) {
		const group = groups.get(one.article.id);
		if (group === undefined) groups.set(one.article.id, [one]);
		else group.push(one);
	}
	return groups;
}

/** What formats that hold only what shoppers see do not hold; `more` is what this one lacks besides. */
export const shownLosses = (...more: readonly string[]): ExportLoss[] =>
	[
		"facts (their values are written out)",
		"near phrasings of other articles (not_questions)",
		"owner, review date, validity, handoff and strictness",
		"articles to offer next",
		...more,
	].map((what) => ({ id: "", what }));
