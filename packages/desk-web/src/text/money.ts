/** An amount as people of a language write it. */
export function formatMoney(
	{ amount, currency }: { readonly amount: number; readonly currency: string },
	locale: string,
): string {
	return new Intl.NumberFormat(locale, { style: "currency", currency }).format(
		amount,
	);
}

/** An ISO day as people of a language write it; whatever is none stays as it is. */
export function formatDay(day: string, locale: string): string {
	const at = Date.parse(day);
	return Number.isNaN(at)
		? day
		: new Intl.DateTimeFormat(locale, {
				day: "numeric",
				month: "short",
				timeZone: "UTC",
			}).format(at);
}
