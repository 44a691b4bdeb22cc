import { bg } from "./bg.js";
import { en } from "./en.js";
import { pl } from "./pl.js";
import { sk } from "./sk.js";
import type { Strings } from "./strings.js";
import { tr } from "./tr.js";
import { uk } from "./uk.js";

/** Languages of the studio. */
export const locales = { en, pl, uk, bg, sk, tr } as const satisfies Readonly<
	Record<string, Strings>
>;

export type Locale = keyof typeof locales;

/** Whether a stored or chosen value is one of the studio's languages. */
export function isLocale(value: unknown): value is Locale {
	return typeof value === "string" && Object.hasOwn(locales, value);
}

/** The first of a browser's languages that the studio speaks; English when there is none. */
export function chooseLocale(preferred: readonly string[]): Locale {
	for (const tag of preferred) {
		const language = tag.toLowerCase().split("-")[0];
		if (isLocale(language)) return language;
	}
	return "en";
}
