import { createBoundedMemory } from "../../memory/bounded-memory.js";

const dayMs = 86_400_000;

/** Making a format takes far longer than using it. */
const formats = createBoundedMemory<Intl.DateTimeFormat>(100);

/** ISO day of an instant in a time zone. */
export function toDay(at: number, timeZone: string): string {
	return formats(
		timeZone,
		() =>
			new Intl.DateTimeFormat("en-CA", {
				timeZone,
				year: "numeric",
				month: "2-digit",
				day: "2-digit",
			}),
	).format(at);
}

/** The ISO day so many days later. */
export function addDays(day: string, days: number): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs)
		.toISOString()
		.slice(0, 10);
}

/** 0 Monday to 6 Sunday. */
export function weekdayOf(day: string): number {
	return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** ISO day of a year, month (1..12) and day, or undefined when there is none. */
export function dayOf(
	year: number,
	month: number,
	day: number,
): string | undefined {
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
		? date.toISOString().slice(0, 10)
		: undefined;
}
