import type { ArticleItem } from "../wire/article.js";
import type { Filter } from "./route.js";

/** The articles that a filter lets through and all words of a search occur in, in any order. */
export function listArticles(
	articles: readonly ArticleItem[],
	{ search, filter }: { readonly search: string; readonly filter: Filter },
): readonly ArticleItem[] {
	const words = plain(search).split(/\s+/u).filter(Boolean);
	return articles.filter((article) => {
		if (!passes(article, filter)) return false;
		const text = plain(`${article.title} ${article.id} ${article.owner}`);
		return words.every((word) => text.includes(word));
	});
}

/** Whether an article belongs under a filter. */
export function passes(article: ArticleItem, filter: Filter): boolean {
	switch (filter) {
		case "all":
			return true;
		case "problems":
			return article.errors + article.warnings > 0;
		case "review":
			return article.review !== "fine";
		case "unhelpful":
			return article.unhelpful > 0;
		case "translation":
			return article.languages.some(
				({ state }) => state === "missing" || state === "stale",
			);
	}
}

/** Small letters without accents. */
const plain = (text: string): string =>
	text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
