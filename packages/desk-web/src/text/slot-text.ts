import { fill, type Strings } from "../locale/strings.js";
import type { SlotValue } from "../wire/handoff.js";

/** A flow's value as people read it: days and amounts of their language, photos by their number. */
export function slotText(
	value: SlotValue,
	words: Pick<Strings, "yes" | "no" | "photoCount" | "unknown">,
	locale: string,
): string {
	if (value === null) return words.unknown;
	if (typeof value === "boolean") return value ? words.yes : words.no;
	if (typeof value === "number")
		return new Intl.NumberFormat(locale).format(value);
	if (typeof value === "string")
		return /^\d{4}-\d\d-\d\d$/.test(value)
			? new Intl.DateTimeFormat(locale, {
					dateStyle: "medium",
					timeZone: "UTC",
				}).format(Date.parse(value))
			: value;
	if ("amount" in value)
		return new Intl.NumberFormat(locale, {
			style: "currency",
			currency: value.currency,
		}).format(value.amount);
	return fill(words.photoCount, { count: value.length });
}
