import { bg } from "./bg.js";
import type { DoorWords } from "./door-words.js";
import { en } from "./en.js";
import { pl } from "./pl.js";
import { sk } from "./sk.js";
import { tr } from "./tr.js";
import { uk } from "./uk.js";

const words: Readonly<Record<string, DoorWords>> = { en, pl, uk, bg, sk, tr };

/** The door's words in a language; English where it has none. */
export function doorWordsOf(locale: string): DoorWords {
	return words[locale] ?? en;
}
