import { chooseLocale, type LocaleId } from "../locale/locales.js";

/** What the script tag says, and where it came from. */
export interface WidgetSettings {
	/** Origin of the bot's server: that of the script itself. */
	readonly origin: string;
	/** Folder of the script, with a slash at the end. */
	readonly folder: string;
	/** `data-locale`, else the page's language, else the browser's, else English. */
	readonly locale: LocaleId;
	/** `data-accent`, `#rrggbb`. */
	readonly accent: string | undefined;
	/** `data-shop`. */
	readonly shopName: string | undefined;
}

/** Reads the settings of `<script src="https://bot.example/widget.js" data-locale="pl" …>`. */
export function readSettings(
	script: { readonly src: string; readonly dataset: DOMStringMap },
	languages: {
		readonly page: string;
		readonly browser: readonly string[];
	},
	storedLocale: string | undefined,
): WidgetSettings {
	const url = new URL(script.src);
	const { locale, accent, shop } = script.dataset;
	return {
		origin: url.origin,
		folder: new URL(".", url).href,
		locale: chooseLocale([
			storedLocale,
			locale,
			languages.page,
			...languages.browser,
		]),
		accent: accent || undefined,
		shopName: shop?.trim() || undefined,
	};
}
