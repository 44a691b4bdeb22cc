import { bg } from "./bg.js";
import { en } from "./en.js";
import type { NotePhrases } from "./note-phrases.js";
import { pl } from "./pl.js";
import { sk } from "./sk.js";
import { tr } from "./tr.js";
import { uk } from "./uk.js";

const catalog: Readonly<Record<string, NotePhrases>> = {
	en,
	pl,
	uk,
	bg,
	sk,
	tr,
};

/** Phrases of the note; English where the language is unknown. */
export function notePhrasesOf(locale: string): NotePhrases {
	return catalog[locale] ?? en;
}
