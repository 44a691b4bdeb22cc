import type { LocaleId } from "./locales.js";
import type { Strings } from "./strings.js";

// One file per language, fetched when it is needed.
const loaders: Readonly<
	Record<LocaleId, () => Promise<{ readonly strings: Strings }>>
> = {
	en: () => import("./en.js"),
	pl: () => import("./pl.js"),
	uk: () => import("./uk.js"),
	bg: () => import("./bg.js"),
	sk: () => import("./sk.js"),
	tr: () => import("./tr.js"),
};

/** The interface's words in one language. Rejects when the file cannot be fetched. */
export async function loadStrings(locale: LocaleId): Promise<Strings> {
	return (await loaders[locale]()).strings;
}
