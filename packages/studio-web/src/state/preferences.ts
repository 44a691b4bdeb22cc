import { computed, effect } from "@preact/signals";
import { storedSignal } from "@shopbell/staff-web";
import { chooseLocale, isLocale, locales } from "../locale/locales.js";

const local = (): Storage => localStorage;

/** The language that a person at this browser chose. */
export const locale = storedSignal(
	local,
	"studio.locale",
	chooseLocale(navigator.languages),
	(value) => (isLocale(value) ? value : undefined),
);
/** The studio’s words in the chosen language. */
export const strings = computed(() => locales[locale.value]);

/** The same language as the browser's owner writes it: times of `en-GB` differ from those of `en-US`. */
export const formatLocale = computed(
	() =>
		navigator.languages.find(
			(tag) => tag.toLowerCase().split("-")[0] === locale.value,
		) ?? locale.value,
);

/** Tells the document of its language; call once. */
export function applyPreferences(root: HTMLElement): void {
	effect(() => {
		root.lang = locale.value;
	});
}
