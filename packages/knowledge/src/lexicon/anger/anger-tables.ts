import type { AngerWords } from "./anger-words.js";
import { bulgarian } from "./bulgarian.js";
import { english } from "./english.js";
import { polish } from "./polish.js";
import { slovak } from "./slovak.js";
import { turkish } from "./turkish.js";
import { ukrainian } from "./ukrainian.js";

/** Signs of anger, by language. */
export const angerTables: Readonly<Record<string, AngerWords>> = {
	en: english,
	pl: polish,
	uk: ukrainian,
	bg: bulgarian,
	sk: slovak,
	tr: turkish,
};
