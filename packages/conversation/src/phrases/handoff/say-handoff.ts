import { parseMessage } from "@shopbell/knowledge";
import { bg } from "./bg.js";
import { en } from "./en.js";
import type { HandoffPhrases } from "./handoff-phrases.js";
import { pl } from "./pl.js";
import { sk } from "./sk.js";
import { tr } from "./tr.js";
import { uk } from "./uk.js";

const catalog: Readonly<Record<string, HandoffPhrases>> = {
	en,
	pl,
	uk,
	bg,
	sk,
	tr,
};

type Values = Readonly<Record<string, string | number>>;

/** Phrases on the way to a person and back; English where the bot does not speak the language. */
export function handoffPhrasesOf(locale: string): HandoffPhrases {
	return catalog[locale] ?? en;
}

/** One of these phrases with its values filled in. */
export function sayHandoff(
	locale: string,
	name: Exclude<keyof HandoffPhrases, "surveys">,
	values: Values = {},
): string {
	return formatPhrase(
		Object.hasOwn(catalog, locale) ? locale : "en",
		handoffPhrasesOf(locale)[name],
		values,
	);
}

const formats = new Map<string, (values: Values) => string>();

/** A text in ICU MessageFormat, filled in. Texts are the program's own, so few and kept read. */
export function formatPhrase(
	locale: string,
	text: string,
	values: Values,
): string {
	const key = `${locale} ${text}`;
	let format = formats.get(key);
	if (format === undefined) {
		const message = parseMessage(text, locale);
		format = message.kind === "message" ? message.format : () => text;
		formats.set(key, format);
	}
	return format(values);
}
