import type { Shop } from "../load/knowledge-base.js";
import type { Article, ArticleText } from "./article.js";
import type { Block } from "./blocks.js";
import { parseMessage } from "./message.js";
import { toMessageValues } from "./message-values.js";
import { toBlocks } from "./to-blocks.js";

/** Which text of an article: the full answer or the one for channels with little room. */
export type ArticleForm = "answer" | "short";

/** An article as a shopper sees it. */
export interface RenderedArticle {
	readonly id: string;
	readonly title: string;
	readonly form: ArticleForm;
	/** The Markdown subset with all facts filled in. */
	readonly markdown: string;
	/** The same as data: paragraphs, lists, strong, emphasis and safe links. */
	readonly blocks: readonly Block[];
	/** Language actually used: the one asked for, else the shop's default, else the first the article has. */
	readonly locale: string;
}

/** What is rendered, for whom. */
export interface RenderOptions {
	readonly article: Article;
	readonly locale: string;
	readonly shop: Shop;
	/** Default `answer`. */
	readonly form?: ArticleForm;
}

// What one article was rendered to for one shop; another shop starts afresh.
const cache = new WeakMap<
	Article,
	{ readonly shop: Shop; readonly rendered: Map<string, RenderedArticle> }
>();

/** Renders an article of a valid knowledge base. The same article, shop, language and form give the same object. */
export function renderArticle(options: RenderOptions): RenderedArticle {
	const { article, shop, form = "answer" } = options;
	const { locale, text } = chooseText(article, options.locale, shop);
	let entry = cache.get(article);
	if (entry?.shop !== shop) {
		entry = { shop, rendered: new Map() };
		cache.set(article, entry);
	}
	const key = `${locale} ${form}`;
	let rendered = entry.rendered.get(key);
	if (rendered === undefined) {
		const values = toMessageValues({ shop, facts: article.facts, locale });
		const markdown = fill(text[form], locale, values);
		rendered = {
			id: article.id,
			title: fill(text.title, locale, values),
			form,
			markdown,
			blocks: toBlocks(markdown),
			locale,
		};
		entry.rendered.set(key, rendered);
	}
	return rendered;
}

/** The title of an article in a language, facts filled in; falls back like `renderArticle`. */
export function renderTitle(options: Omit<RenderOptions, "form">): string {
	return renderArticle({ ...options, form: "short" }).title;
}

function chooseText(
	article: Article,
	wanted: string,
	shop: Shop,
): { locale: string; text: ArticleText } {
	const first = Object.keys(article.texts)[0] ?? shop.defaultLocale;
	for (const locale of [wanted, shop.defaultLocale, first]) {
		const text = article.texts[locale];
		if (text !== undefined) return { locale, text };
	}
	// A valid article has at least its default language; an empty one shows nothing.
	const empty = {
		title: "",
		questions: [],
		notQuestions: [],
		answer: "",
		short: "",
	};
	return { locale: shop.defaultLocale, text: empty };
}

function fill(
	text: string,
	locale: string,
	values: Readonly<Record<string, string | number>>,
): string {
	const message = parseMessage(text.trim(), locale);
	return message.kind === "message" ? message.format(values) : text;
}
