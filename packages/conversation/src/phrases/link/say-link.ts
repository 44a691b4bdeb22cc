import { channelTitles } from "../../link/link-policy.js";
import { formatPhrase } from "../handoff/say-handoff.js";
import { bg } from "./bg.js";
import { en } from "./en.js";
import type { LinkPhrases } from "./link-phrases.js";
import { pl } from "./pl.js";
import { sk } from "./sk.js";
import { tr } from "./tr.js";
import { uk } from "./uk.js";

const catalog: Readonly<Record<string, LinkPhrases>> = {
	en,
	pl,
	uk,
	bg,
	sk,
	tr,
};

/** Phrases about links; English where the bot does not speak the language. */
export function linkPhrasesOf(locale: string): LinkPhrases {
	return catalog[locale] ?? en;
}

/** One of the phrases about links with its values filled in; English where the bot does not speak the language. */
export function sayLink(
	locale: string,
	name: keyof LinkPhrases,
	values: Readonly<Record<string, string | number>> = {},
): string {
	const spoken = Object.hasOwn(catalog, locale) ? locale : "en";
	return formatPhrase(spoken, linkPhrasesOf(spoken)[name], values);
}

/** A channel as shoppers call it. */
export function placeOf(channel: string, locale: string): string {
	return channel === "webchat"
		? sayLink(locale, "webchat")
		: (channelTitles[channel] ?? channel);
}
