/** Arrivals of one hour of the past. */
export interface ArrivalHour {
	/** ISO date in the shop's time zone. */
	readonly day: string;
	/** 0..23 of that day. */
	readonly hour: number;
	readonly arrivals: number;
}

/** What is expected of an hour. */
export interface ArrivalForecast {
	/** Mean arrivals in the hour. */
	readonly arrivals: number;
	/** Nine of ten such hours are between. */
	readonly from: number;
	readonly to: number;
	/** Days it rests on; fewer than three say little. */
	readonly days: number;
}

/** The same weekday of so many weeks is looked at. */
const weeks = 8;

/** How much each week counts of the one after it. */
const fading = 0.8;

const dayMs = 24 * 60 * 60_000;

/**
 * Arrivals to expect in an hour of a day: the mean of the same hour on the same weekday in the last
 * eight weeks, newer ones counting more, the days in `without` (holidays, days of an outage) left
 * out; null where there is none. Hours that `history` lacks on a day that it knows had no arrivals.
 *
 * Source: exponential smoothing of a seasonal series, C. C. Holt (1957), without trend; the range
 * is that of a Poisson count, widened where the past varies more than chance does.
 */
export function forecastArrivals(
	history: readonly ArrivalHour[],
	{ day, hour }: Pick<ArrivalHour, "day" | "hour">,
	without: ReadonlySet<string> = new Set(),
): ArrivalForecast | null {
	const known = new Map<string, number>();
	for (const past of history) {
		const sum = known.get(past.day) ?? 0;
		known.set(past.day, past.hour === hour ? sum + past.arrivals : sum);
	}
	let weight = 0;
	let total = 0;
	const counts: number[] = [];
	for (let week = 1; week <= weeks; week++) {
		const past = new Date(Date.parse(day) - week * 7 * dayMs)
			.toISOString()
			.slice(0, 10);
		const count = without.has(past) ? undefined : known.get(past);
		if (count === undefined) continue;
		counts.push(count);
		weight += fading ** week;
		total += count * fading ** week;
	}
	if (counts.length === 0) return null;
	const mean = total / weight;
	const variance =
		counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) /
		Math.max(1, counts.length - 1);
	const spread = 1.645 * Math.sqrt(Math.max(mean, variance));
	return {
		arrivals: mean,
		from: Math.max(0, mean - spread),
		to: mean + spread,
		days: counts.length,
	};
}
