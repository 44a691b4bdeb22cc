import { bg } from "./bg.js";
import { en } from "./en.js";
import type { Phrases } from "./phrases.js";
import { pl } from "./pl.js";
import { sk } from "./sk.js";
import { tr } from "./tr.js";
import { uk } from "./uk.js";

const catalog: Readonly<Record<string, Phrases>> = { en, pl, uk, bg, sk, tr };

/** Languages the bot itself speaks. */
export const phraseLocales: readonly string[] = Object.keys(catalog);

/** Phrases of a language; English where the bot does not speak it. */
export function phrasesOf(locale: string): Phrases {
	return catalog[locale] ?? en;
}

/** Fills `{name}` marks; an unknown mark stays visible, so that a test sees it. */
export function fill(
	phrase: string,
	values: Readonly<Record<string, string>>,
): string {
	return phrase.replaceAll(
		/\{(\w+)\}/g,
		(mark, name: string) => values[name] ?? mark,
	);
}
