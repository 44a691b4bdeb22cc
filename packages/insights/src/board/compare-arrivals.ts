import type { LocalClock } from "../time/local-clock.js";
import type { BoardHour } from "./board.js";

/** Handoffs asked for within one hour that starts at `at`, epoch ms. */
export interface HourOfArrivals {
	readonly at: number;
	readonly count: number;
}

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** Weeks that make up what is usual. */
export const usualWeeks = 8;

/** Each hour of the local day beside what the same weekday usually brings. */
export function compareArrivals(
	arrivals: readonly HourOfArrivals[],
	{
		from,
		now,
		clock,
		since,
	}: {
		/** Start of the local day. */
		readonly from: number;
		readonly now: number;
		readonly clock: LocalClock;
		/** When anything was known first; null: never. */
		readonly since: number | null;
	},
): readonly BoardHour[] {
	const counts = new Map(arrivals.map(({ at, count }) => [at, count]));
	const end = clock.dayStart(from + dayMs + 2 * hourMs);
	const days = sameDaysBefore(from, clock, since);
	const hours: BoardHour[] = [];
	for (let at = from; at < end; at += hourMs) {
		const usual = days.map((day) => counts.get(hourOfDay(day, at, clock)) ?? 0);
		hours.push({
			at,
			arrivals: at > now ? null : (counts.get(at) ?? 0),
			usual:
				usual.length === 0
					? null
					: usual.reduce((sum, count) => sum + count, 0) / usual.length,
		});
	}
	return hours;
}

/** Starts of the days a week, two weeks, … before, as far back as anything is known. */
function sameDaysBefore(
	from: number,
	clock: LocalClock,
	since: number | null,
): readonly number[] {
	const noon = from + dayMs / 2;
	return Array.from({ length: usualWeeks }, (_, week) =>
		clock.dayStart(noon - (week + 1) * 7 * dayMs),
	).filter((day) => since !== null && day >= clock.dayStart(since));
}

/** The hour of another day that the clock on the wall calls the same. */
function hourOfDay(day: number, at: number, clock: LocalClock): number {
	const hour = clock.hour(at);
	// A change of the clock shifts it by an hour at most.
	for (const shift of [0, 1, -1]) {
		const guess = day + (hour + shift) * hourMs;
		if (clock.hour(guess) === hour) return guess;
	}
	return day;
}
