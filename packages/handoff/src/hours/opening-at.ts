import type { Hours, Weekday } from "./hours.js";
import type { Opening } from "./opening.js";

const weekdays: readonly Weekday[] = [
	"sun",
	"mon",
	"tue",
	"wed",
	"thu",
	"fri",
	"sat",
];

/** Whether people answer at `now` (ms since 1970), and when that changes. */
export function openingAt(hours: Hours, now: number): Opening {
	const isOpen = isOpenAt(hours, now);
	const minute = 60_000;
	const start = now - (now % minute);
	for (let at = start + minute; at < start + 8 * 24 * 60 * minute; at += minute)
		if (isOpenAt(hours, at) !== isOpen)
			return isOpen
				? { kind: "open", closesAt: at }
				: { kind: "closed", opensAt: at };
	return isOpen
		? { kind: "open", closesAt: null }
		: { kind: "closed", opensAt: null };
}

function isOpenAt(hours: Hours, now: number): boolean {
	const [today, time] = toLocal(now, hours.timeZone);
	const yesterday = new Date(Date.parse(`${today}T00:00Z`) - 86_400_000)
		.toISOString()
		.slice(0, 10);
	return (
		intervalsOf(hours, today).some(([from, to]) =>
			to <= from ? time >= from : time >= from && time < to,
		) ||
		intervalsOf(hours, yesterday).some(([from, to]) => to <= from && time < to)
	);
}

function intervalsOf(hours: Hours, day: string) {
	const exception = hours.exceptions[day];
	if (exception) return exception;
	if (hours.isHoliday?.(day)) return [];
	const weekday = weekdays[new Date(`${day}T00:00Z`).getUTCDay()];
	return (weekday && hours.weekly[weekday]) ?? [];
}

function toLocal(now: number, timeZone: string): [day: string, time: string] {
	const [day = "", time = ""] = new Intl.DateTimeFormat("sv-SE", {
		timeZone,
		dateStyle: "short",
		timeStyle: "short",
	})
		.format(now)
		.split(" ");
	return [day, time];
}
