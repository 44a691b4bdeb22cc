import type { Article, Facts } from "../articles/article.js";
import type { Flow } from "../flows/flow.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { ShopTemplate } from "../templates/message-template.js";
import type { HandoffSettings } from "./handoff-settings.js";
import type { Interval } from "./interval.js";

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
	/** Country, or country and region, whose public holidays are closed: `PL`, `DE-BY`; absent: none. */
	readonly holidays?: string;
	/** How handoffs are run; absent: `defaultHandoffSettings`. */
	readonly handoff?: HandoffSettings;
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
	/** Texts that a messenger's vendor has approved: `templates.yaml`; absent: none. */
	readonly templates?: readonly ShopTemplate[];
	/** Hash of the content; equal content, equal revision. */
	readonly revision: string;
}
