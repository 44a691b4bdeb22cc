import type { SmallTalkKind } from "../../lexicon/lexicon.js";

/**
 * What an explanation is put together from, in one language. `{article}` is a title with
 * its id, `{id}` an id alone, `{share}` and `{bar}` are shares as `percent` writes them,
 * `{words}`, `{word}` and `{phrasing}` stand in quotes already.
 */
export interface ExplanationTexts {
	/** Signs around what somebody typed or wrote. */
	readonly quotes: readonly [open: string, close: string];
	/** `{n}` is a whole number. */
	readonly percent: string;
	readonly nearlyAll: string;
	readonly hardlyAny: string;
	/** Stands between two of several possible meanings. */
	readonly or: string;
	// What the bot does
	readonly bar: string;
	readonly person: string;
	/** `{kind}` */
	readonly smallTalk: string;
	readonly kinds: Readonly<Record<SmallTalkKind, string>>;
	readonly answer: string;
	/** `{candidates}`: each as `candidate`, with commas. */
	readonly clarify: string;
	readonly candidate: string;
	readonly empty: string;
	readonly outside: string;
	readonly weak: string;
	/** What happens instead where an order is named: `flow`. */
	readonly withOrder: string;
	readonly nearest: string;
	readonly nearestSame: string;
	readonly next: string;
	// How it read the question
	/** `{language}` is a name as a dictionary gives it. */
	readonly given: string;
	readonly byDefault: string;
	readonly detected: string;
	readonly oneNumber: string;
	readonly numbers: string;
	/** `{text}` */
	readonly keyboard: string;
	/** `{meanings}` */
	readonly meaning: string;
	readonly oneUnknown: string;
	readonly unknown: string;
	readonly frustrated: string;
	// What led there
	readonly pro: string;
	readonly contra: string;
	readonly bySpelling: string;
}
