/** Time of day, with the date when it was another day. */
export function formatTime(at: number, locale: string): string {
	const date = new Date(at);
	const isToday = date.toDateString() === new Date().toDateString();
	return new Intl.DateTimeFormat(locale, {
		hour: "2-digit",
		minute: "2-digit",
		...(isToday ? {} : { day: "numeric", month: "short" }),
	}).format(date);
}
