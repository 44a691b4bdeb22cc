import { bulgarian } from "./bulgarian.js";
import { english } from "./english.js";
import { polish } from "./polish.js";
import { slovak } from "./slovak.js";
import type { Texts } from "./texts.js";
import { turkish } from "./turkish.js";
import { ukrainian } from "./ukrainian.js";

const byLanguage: Readonly<Partial<Record<string, Texts>>> = {
	en: english,
	pl: polish,
	uk: ukrainian,
	bg: bulgarian,
	sk: slovak,
	tr: turkish,
};

/** The words of the pages in a locale; English with the language's own name where there are none. */
export function textsOf(locale: string): Texts {
	const language = locale.split("-")[0] ?? locale;
	const known = byLanguage[language];
	if (known !== undefined) return known;
	const name = new Intl.DisplayNames([locale], { type: "language" }).of(locale);
	return { ...english, language: name ?? locale };
}
