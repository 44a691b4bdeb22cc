import type { Shop } from "../load/knowledge-base.js";
import type { Article } from "./article.js";
import type { ArticleRenderer } from "./article-renderer.js";
import { renderArticle } from "./render-article.js";

/** Renders the articles of a knowledge base when they are asked for. */
export function createArticleRenderer({
	shop,
	articles,
}: {
	readonly shop: Shop;
	readonly articles: Readonly<Record<string, Article>>;
}): ArticleRenderer {
	return (id, locale, form) => {
		const article = articles[id];
		return article && renderArticle({ article, locale, shop, form });
	};
}
