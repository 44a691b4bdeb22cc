import { bulgarian } from "./bulgarian.js";
import { english } from "./english.js";
import { polish } from "./polish.js";
import type { SafetyWords } from "./safety-topic.js";
import { slovak } from "./slovak.js";
import { turkish } from "./turkish.js";
import { ukrainian } from "./ukrainian.js";

/** Signs of what only a person may answer, by language. */
export const safetyTables: Readonly<Record<string, SafetyWords>> = {
	en: english,
	pl: polish,
	uk: ukrainian,
	bg: bulgarian,
	sk: slovak,
	tr: turkish,
};
