/** A share of 1 as a whole percentage. */
export const formatPercent = (share: number, locale: string): string =>
	new Intl.NumberFormat(locale, {
		style: "percent",
		maximumFractionDigits: 0,
	}).format(share);

/** A language's name in another language: `pl` in `en` is "Polish". */
export function formatLanguage(tag: string, locale: string): string {
	try {
		return new Intl.DisplayNames([locale], { type: "language" }).of(tag) ?? tag;
	} catch {
		return tag;
	}
}

/** A calendar day, from an ISO date or epoch ms. */
export function formatDay(day: string | number, locale: string): string {
	const date = new Date(day);
	return Number.isNaN(date.getTime())
		? String(day)
		: new Intl.DateTimeFormat(locale, {
				dateStyle: "medium",
				...(typeof day === "string" ? { timeZone: "UTC" } : {}),
			}).format(date);
}

/** Day and time of day, from epoch ms. */
export const formatTime = (at: number, locale: string): string =>
	new Intl.DateTimeFormat(locale, {
		dateStyle: "medium",
		timeStyle: "short",
	}).format(at);
