import { computed, effect } from "@preact/signals";
import { storedSignal } from "@shopbell/staff-web";
import { chooseLocale, isLocale, locales } from "../locale/locales.js";

const local = (): Storage => localStorage;
const toBoolean = (value: unknown): boolean | undefined =>
	typeof value === "boolean" ? value : undefined;

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** What a person at this browser chose. */
export const locale = storedSignal(
	local,
	"desk.locale",
	chooseLocale(navigator.languages),
	(value) => (isLocale(value) ? value : undefined),
);
export const theme = storedSignal<Theme>(
	local,
	"desk.theme",
	"system",
	(value) => (themes.includes(value as Theme) ? (value as Theme) : undefined),
);
export const isSoundOn = storedSignal(local, "desk.sound", true, toBoolean);
export const areShortcutsOn = storedSignal(
	local,
	"desk.shortcuts",
	true,
	toBoolean,
);

/** Whether what is known stands beside the conversation. */
export const isContextShown = storedSignal(
	local,
	"desk.context",
	true,
	toBoolean,
);

/** The desk's words in the chosen language. */
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
	});
}
