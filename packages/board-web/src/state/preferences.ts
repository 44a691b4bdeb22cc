import { computed, effect } from "@preact/signals";
import { storedSignal } from "@shopbell/staff-web";
import { isLocale, locales } from "../locale/locales.js";

const local = (): Storage => localStorage;
const themes = ["system", "light", "dark"] as const;

/** Language and appearance are those chosen at the desk in this browser. */
export const locale = storedSignal(
	local,
	"desk.locale",
	navigator.languages
		.map((tag) => tag.toLowerCase().split("-")[0])
		.find(isLocale) ?? "en",
	(value) => (isLocale(value) ? value : undefined),
);
export const theme = storedSignal<(typeof themes)[number]>(
	local,
	"desk.theme",
	"system",
	(value) => themes.find((theme) => theme === value),
);
/** Off at first: a browser rings only on a page that somebody has used. */
export const isSoundOn = storedSignal(local, "board.sound", false, (value) =>
	typeof value === "boolean" ? value : undefined,
);

/** The board's words in the chosen language. */
export const strings = computed(() => locales[locale.value]);

/** The same language as the browser's owner writes it: times of `en-GB` differ from those of `en-US`. */
export const formatLocale = computed(
	() =>
		navigator.languages.find(
			(tag) => tag.toLowerCase().split("-")[0] === locale.value,
		) ?? locale.value,
);

/** Tells the document of language and appearance; call once. */
export function applyPreferences(root: HTMLElement): void {
	effect(() => {
		root.lang = locale.value;
		root.dataset.theme = theme.value;
		document.title = strings.value.board;
	});
}
