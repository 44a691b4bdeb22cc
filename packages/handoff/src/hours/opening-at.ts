import { Temporal } from "temporal-polyfill";
import type { Hours, Weekday } from "./hours.js";
import type { Opening } from "./opening.js";

/** Days that are looked through for a change: a year and a little. */
const horizonDays = 370;

/**
 * Whether people answer at `now` (ms since 1970), and when that changes, looked for a year ahead.
 * Intervals that meet are one, over midnight too. Where the clock leaps, a time that does not exist
 * is as much later, and of a time that exists twice the first is meant (RFC 5545, 3.3.5).
 */
export function openingAt(hours: Hours, now: number): Opening {
	const { timeZone } = hours;
	const toInstant = (minutes: number) => toEpoch(minutes, timeZone);
	// An interval of yesterday may go on past midnight, and one of the day before may meet it.
	const first = toDayNumber(now, timeZone) - 2;
	for (const span of joinedSpans(hours, first, first + horizonDays)) {
		if (toInstant(span.to) <= now) continue;
		const opensAt = toInstant(span.from);
		if (opensAt > now) return { kind: "closed", opensAt };
		const isEndless = span.to >= (first + horizonDays) * dayMinutes;
		return {
			kind: "open",
			closesAt: isEndless ? null : toInstant(span.to),
		};
	}
	return { kind: "closed", opensAt: null };
}

/** Open from and to, in minutes of local time since the first day of 1970. */
interface Span {
	readonly from: number;
	readonly to: number;
}

const dayMinutes = 24 * 60;
const dayMs = dayMinutes * 60_000;

/** Spans of the days from `first` to before `last` in order, those that meet joined. */
function* joinedSpans(
	hours: Hours,
	first: number,
	last: number,
): Generator<Span> {
	let open: Span | null = null;
	for (let day = first; day < last; day++)
		for (const span of spansOf(hours, day))
			if (open && span.from <= open.to)
				open = { from: open.from, to: Math.max(open.to, span.to) };
			else {
				if (open) yield open;
				open = span;
			}
	if (open) yield open;
}

const weekdays: readonly Weekday[] = [
	"thu",
	"fri",
	"sat",
	"sun",
	"mon",
	"tue",
	"wed",
];

/** Spans that begin on a day, by its number since the first day of 1970, a Thursday. */
function spansOf(hours: Hours, day: number): readonly Span[] {
	const date = new Date(day * dayMs).toISOString().slice(0, 10);
	const weekday = weekdays[((day % 7) + 7) % 7];
	const intervals =
		hours.exceptions[date] ??
		(hours.isHoliday?.(date) ? [] : weekday && hours.weekly[weekday]);
	return (intervals ?? [])
		.map(([from, to]) => {
			const start = toMinutes(from);
			const end = toMinutes(to);
			return {
				from: day * dayMinutes + start,
				to: day * dayMinutes + (end <= start ? end + dayMinutes : end),
			};
		})
		.sort((a, b) => a.from - b.from);
}

function toMinutes(time: string): number {
	return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function toDayNumber(now: number, timeZone: string): number {
	const date = Temporal.Instant.fromEpochMilliseconds(now)
		.toZonedDateTimeISO(timeZone)
		.toPlainDate()
		.toString();
	return Date.parse(date) / dayMs;
}

function toEpoch(minutes: number, timeZone: string): number {
	return Temporal.PlainDateTime.from(
		new Date(minutes * 60_000).toISOString().slice(0, 16),
	).toZonedDateTime(timeZone).epochMilliseconds;
}
