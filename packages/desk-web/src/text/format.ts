/** Time since an instant, in words as short as the language has: "45 sec", "3 min", "2 hr". */
export function formatAge(ms: number, locale: string): string {
	const seconds = Math.max(0, Math.floor(ms / 1000));
	const [value, unit] =
		seconds < 60
			? [seconds, "second"]
			: seconds < 3600
				? [Math.floor(seconds / 60), "minute"]
				: seconds < 86_400
					? [Math.floor(seconds / 3600), "hour"]
					: [Math.floor(seconds / 86_400), "day"];
	return new Intl.NumberFormat(locale, {
		style: "unit",
		unit: unit as string,
		unitDisplay: "short",
	}).format(value as number);
}

/** Time of day; with the date when it is another day than `now`. */
export function formatTime(at: number, now: number, locale: string): string {
	const isToday = new Date(at).toDateString() === new Date(now).toDateString();
	return new Intl.DateTimeFormat(locale, {
		hour: "2-digit",
		minute: "2-digit",
		...(isToday ? {} : { day: "numeric", month: "short" }),
	}).format(at);
}

/** A share of 1 as a whole percentage. */
export function formatPercent(share: number, locale: string): string {
	return new Intl.NumberFormat(locale, {
		style: "percent",
		maximumFractionDigits: 0,
	}).format(share);
}

/** A language's name in another language: `pl` in `en` is "Polish". */
export function formatLanguage(tag: string, locale: string): string {
	try {
		return new Intl.DisplayNames([locale], { type: "language" }).of(tag) ?? tag;
	} catch {
		return tag;
	}
}
