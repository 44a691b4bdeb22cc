import type { Article, Facts } from "../articles/article.js";
import type { Flow } from "../flows/flow.js";
import type { Lexicon } from "../lexicon/lexicon.js";

/** Open intervals of a weekday, `HH:MM`; an end before its start runs past midnight. */
export type Interval = readonly [from: string, to: string];

/** The shop itself: `shop.yaml`. */
export interface Shop {
	readonly name: string;
	readonly locales: readonly string[];
	readonly defaultLocale: string;
	/** IANA name. */
	readonly timeZone: string;
	/** Country of telephone numbers without a prefix, ISO 3166-1 alpha-2; default `PL`. */
	readonly country?: string;
	/** Templates of order numbers, `#` a digit and `@` a letter; none: four to twelve digits. */
	readonly orderNumbers?: readonly string[];
	readonly facts: Facts;
	/** Weekday (`mon`…`sun`) → intervals when people answer. */
	readonly hours: Readonly<Record<string, readonly Interval[]>>;
	/** ISO date → intervals that replace the weekday's; empty means closed. */
	readonly exceptions: Readonly<Record<string, readonly Interval[]>>;
	readonly policy: {
		/** Largest accepted share of wrong answers among the answered, 0..1. */
		readonly maxWrongShare: number;
		/** Misses in a row before the bot hands off by itself. */
		readonly missesBeforeHandoff: number;
	};
}

/** A held-out question: never used for matching. */
export interface HeldOutQuestion {
	readonly ask: string;
	/** Wanted article id; null when out of scope. */
	readonly want: string | null;
	readonly also: readonly string[];
	readonly style: string;
	readonly language: string;
}

/** A valid knowledge base. Plain data: survives structured clone and JSON. */
export interface KnowledgeBase {
	readonly shop: Shop;
	readonly articles: Readonly<Record<string, Article>>;
	/** By id, which is an article's too. */
	readonly flows: Readonly<Record<string, Flow>>;
	readonly lexicons: Readonly<Record<string, Lexicon>>;
	readonly questions: readonly HeldOutQuestion[];
	/** Hash of the content; equal content, equal revision. */
	readonly revision: string;
}
