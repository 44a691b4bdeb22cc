import type { Block } from "@shopbell/knowledge";
import type { Texts } from "../texts/texts.js";

/** One article in one language, ready to be drawn. */
export interface SiteArticle {
	readonly id: string;
	/** Relative to the site: `en/articles/returns/how-to.html`. */
	readonly path: string;
	readonly title: string;
	readonly blocks: readonly Block[];
	/** Plain text of at most about 160 characters. */
	readonly summary: string;
	readonly topic: SiteTopic;
	/** Ids to offer next. */
	readonly next: readonly string[];
}

/** A topic in one language. */
export interface SiteTopic {
	/** First part of its articles' ids. */
	readonly id: string;
	readonly path: string;
	readonly name: string;
	readonly articles: SiteArticle[];
}

/** Everything in one language. */
export interface SiteLocale {
	readonly locale: string;
	readonly texts: Texts;
	/** Path of its first page. */
	readonly path: string;
	/** Most articles first. */
	readonly topics: readonly SiteTopic[];
	readonly articles: ReadonlyMap<string, SiteArticle>;
}

/** The whole help centre as data. */
export interface Site {
	readonly shopName: string;
	/** Address of the shop, when its facts state one as `shop_url`. */
	readonly shopUrl: string | undefined;
	/** Address of the help centre with a slash at its end, when it is known. */
	readonly baseUrl: string | undefined;
	readonly defaultLocale: string;
	/** In the order of the shop. */
	readonly locales: readonly SiteLocale[];
	/** Id of the article about how to reach a person. */
	readonly contactId: string;
}

/** Files that pages load, by name: paths relative to the site. */
export interface SiteAssets {
	readonly style: string;
	/** Script of every page. */
	readonly page: string;
	readonly worker: string;
	readonly language: string;
	/** Locale → what the search of this language loads. */
	readonly searchData: Readonly<Record<string, string>>;
}
