import { requiredAgents } from "@shopbell/handoff";
import type { LocalClock } from "../time/local-clock.js";
import type { Board, BoardHour, BoardStaffing } from "./board.js";
import { compareArrivals, type HourOfArrivals } from "./compare-arrivals.js";

const hourMs = 60 * 60 * 1000;

/** Hours looked ahead, the present one included. */
export const hoursAhead = 6;

/** Assumed while nobody's help has ended today. */
const defaultHandleMs = 8 * 60 * 1000;

/** Usual arrivals that make today's trend count by half; below it chance speaks louder. */
const trendWeight = 10;

/**
 * People needed in the hours to come: what those hours usually bring, scaled by how today compares
 * with the usual so far, put into Erlang's second formula.
 */
export function planStaffing(
	arrivals: readonly HourOfArrivals[],
	{
		now,
		clock,
		since,
		handleMs,
		target,
	}: {
		readonly now: number;
		readonly clock: LocalClock;
		readonly since: number | null;
		readonly handleMs: number | null;
		readonly target: Board["target"];
	},
): readonly BoardStaffing[] {
	const from = clock.dayStart(now);
	const tomorrow = clock.dayStart(from + 26 * hourMs);
	const today = compareArrivals(arrivals, { from, now, clock, since });
	const trend = trendOf(today, now);
	const hours = [
		...today,
		...compareArrivals(arrivals, { from: tomorrow, now, clock, since }),
	].filter(({ at }) => at + hourMs > now);
	return hours.slice(0, hoursAhead).map(({ at, usual }) => {
		const expected = (usual ?? 0) * (at < tomorrow ? trend : 1);
		return {
			at,
			expected,
			required:
				usual === null
					? null
					: requiredAgents({
							arrivalsPerHour: expected,
							handleMs: handleMs ?? defaultHandleMs,
							serviceLevel: target,
						}),
		};
	});
}

/** Today against the usual in the hours that are over, drawn towards 1 while they were few. */
function trendOf(today: readonly BoardHour[], now: number): number {
	const over = today.filter(
		({ at, usual }) => usual !== null && at + hourMs <= now,
	);
	const usual = over.reduce((sum, hour) => sum + (hour.usual ?? 0), 0);
	const arrived = over.reduce((sum, hour) => sum + (hour.arrivals ?? 0), 0);
	return (arrived + trendWeight) / (usual + trendWeight);
}
