import { bg } from "./bg.js";
import { en } from "./en.js";
import { pl } from "./pl.js";
import { sk } from "./sk.js";
import type { Strings } from "./strings.js";
import { tr } from "./tr.js";
import { uk } from "./uk.js";

/** Languages of the board. */
export const locales = { en, pl, uk, bg, sk, tr } as const satisfies Readonly<
	Record<string, Strings>
>;

export type Locale = keyof typeof locales;

/** Whether a stored or chosen value is one of the board's languages. */
export function isLocale(value: unknown): value is Locale {
	return typeof value === "string" && Object.hasOwn(locales, value);
}

/** A sentence with its values put in. */
export function fill(
	sentence: string,
	values: Readonly<Record<string, string>>,
): string {
	return sentence.replace(
		/\{(\w+)\}/g,
		(whole, name: string) => values[name] ?? whole,
	);
}
