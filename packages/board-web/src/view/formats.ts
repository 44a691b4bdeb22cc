import { computed } from "@preact/signals";
import { formatLocale } from "../state/preferences.js";

const minuteMs = 60_000;

/** How figures are written in the chosen language. */
export const formats = computed(() => {
	const language = formatLocale.value;
	const count = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
	const share = new Intl.NumberFormat(language, { style: "percent" });
	const seconds = unit(language, "second");
	const minutes = unit(language, "minute");
	return {
		count: (value: number): string => count.format(value),
		share: (value: number): string => share.format(value),
		/** From ms: seconds below two minutes, else minutes. */
		wait: (ms: number): string =>
			ms < 2 * minuteMs
				? seconds.format(Math.round(ms / 1000))
				: minutes.format(Math.round(ms / minuteMs)),
		minutes: (value: number): string => minutes.format(value),
		clock: (timeZone: string): ((at: number) => string) => {
			const format = new Intl.DateTimeFormat(language, {
				timeZone,
				hour: "2-digit",
				minute: "2-digit",
			});
			return (at) => format.format(at);
		},
		moment: (at: number): string =>
			new Intl.DateTimeFormat(language, {
				dateStyle: "medium",
				timeStyle: "short",
			}).format(at),
	};
});

function unit(language: string, name: string): Intl.NumberFormat {
	return new Intl.NumberFormat(language, {
		style: "unit",
		unit: name,
		unitDisplay: "short",
		maximumFractionDigits: 1,
	});
}
