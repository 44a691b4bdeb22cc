/** The day of an instant in a time zone, ISO 8601: `2027-03-31`. */
export function toDay(at: number, timeZone: string): string {
	const parts = new Map(
		new Intl.DateTimeFormat("en", {
			timeZone,
			year: "numeric",
			month: "2-digit",
			day: "2-digit",
		})
			.formatToParts(at)
			.map(({ type, value }) => [type, value]),
	);
	return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
}
