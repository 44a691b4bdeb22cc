import type { ArticleForm, RenderedArticle } from "./render-article.js";

/** Gives an article in a language, or undefined when there is none of this id. */
export type ArticleRenderer = (
	id: string,
	locale: string,
	form: ArticleForm,
) => RenderedArticle | undefined;
