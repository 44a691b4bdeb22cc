import type { LocaleId } from "./locales.js";

/** Languages of the interface by their own names. */
export const localeNames: Readonly<Record<LocaleId, string>> = {
	en: "English",
	pl: "Polski",
	uk: "Українська",
	bg: "Български",
	sk: "Slovenčina",
	tr: "Türkçe",
};
