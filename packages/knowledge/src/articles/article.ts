/** Who may answer: `offer` the bot, with a person offered; `always` only a person; `on-request` the bot, a person when asked. */
export type HandoffMode = "offer" | "always" | "on-request";

/** One language of an article. */
export interface ArticleText {
	readonly title: string;
	/** Phrasings: what shoppers type when they want this article. */
	readonly questions: readonly string[];
	/** Near phrasings that belong to another article. */
	readonly notQuestions: readonly string[];
	/** ICU MessageFormat over the Markdown subset. */
	readonly answer: string;
	/** The same in at most 320 characters, for channels with little room. */
	readonly short: string;
	/** Fingerprint of the source text at the time of translation, when it was written down. */
	readonly translatedFrom?: string;
}

/** An authored answer, in all its languages. */
export interface Article {
	/** Path without extension, dots for slashes: `orders.track`. */
	readonly id: string;
	readonly owner: string;
	/** ISO date by which someone must read it again. */
	readonly reviewBy: string;
	readonly validFrom?: string;
	readonly validUntil?: string;
	readonly handoff: HandoffMode;
	/** Extra certainty demanded before the bot answers alone, 0..1. */
	readonly strictness: number;
	readonly facts: Facts;
	/** Ids of articles to offer next, at most three. */
	readonly next: readonly string[];
	/** Flow to start instead of the answer when the message names an order. */
	readonly withOrder?: string;
	readonly texts: Readonly<Record<string, ArticleText>>;
	/** File the article was read from, relative to the knowledge base. */
	readonly file: string;
}

/** A value the shop states: number, text, money, or a text per language. */
export type Fact =
	| number
	| string
	| { readonly amount: number; readonly currency: string }
	| { readonly [language: string]: string };

export type Facts = Readonly<Record<string, Fact>>;
