import type { Accept } from "./accept.js";
import { gammaQuantile } from "./gamma-quantile.js";
import type { WaitRange } from "./wait-notice.js";

/** What an estimate is made of. */
export interface WaitQuestion {
	/**
	 * How many accepts of these agents come first, 0 or more; a fraction where those ahead may be
	 * taken by others as well.
	 */
	readonly ahead: number;
	/** Accepts of the agents who could take it, in any order. */
	readonly accepts: readonly Accept[];
	/** Whether one of them is being asked already; then nobody is ahead. Default false. */
	readonly isOffered?: boolean;
	/** ms since 1970; later accepts are not looked at. */
	readonly now: number;
}

/** A range with its middle, ms. */
export interface EstimatedWait extends WaitRange {
	readonly meanMs: number;
}

/** Fewer accepts than this say nothing. */
export const estimateFloor = 20;

/** More accepts than this are too old to say how fast it goes now. */
const mostAccepts = 40;

/** Older accepts are of another time of the day. */
const windowMs = 2 * 60 * 60_000;

/**
 * Ends of the range in standard deviations of its cube root. Wider than nine in ten would need of
 * accepts that come at random, and more so below, because a wave begins and ends faster than the
 * last accepts show; measured by the queue simulation.
 */
const lowest = -2.5;
const highest = 1.7;

/**
 * How long until these agents accept, or null while too few accepts are known for an honest answer.
 *
 * The wait is a sum of `ahead + 1` intervals between accepts. Mean and variance of an interval are
 * those of the last 20 to 40; the sum has k times the mean and k·s² + k²·s²/n as variance, whose
 * second part is what n intervals leave unknown of their mean. It is taken as gamma distributed,
 * which it is when agents finish at random (Erlang), with quantiles by Wilson and Hilferty. For a
 * handoff that is offered already, an interval counts no longer than the wait of who was accepted,
 * so that idle time does not.
 *
 * Source: prediction intervals for the gamma distribution as in W. Q. Meeker, G. J. Hahn and
 * L. A. Escobar, "Statistical Intervals" (2017), by moments.
 */
export function estimateWait({
	ahead,
	accepts,
	isOffered = false,
	now,
}: WaitQuestion): EstimatedWait | null {
	const recent = accepts
		.filter(({ at }) => at <= now && at > now - windowMs)
		.sort((a, b) => b.at - a.at)
		.slice(0, mostAccepts + 1);
	const intervals = recent.slice(0, -1).map(({ at, waitedMs }, i) => {
		const interval = at - (recent[i + 1]?.at ?? at);
		return isOffered ? Math.min(interval, waitedMs) : interval;
	});
	const n = intervals.length;
	if (n < estimateFloor) return null;
	const mean = intervals.reduce((sum, ms) => sum + ms, 0) / n;
	const variance =
		intervals.reduce((sum, ms) => sum + (ms - mean) ** 2, 0) / (n - 1);
	const k = isOffered ? 1 : ahead + 1;
	const sum = {
		mean: k * mean,
		variance: k * variance + (k * k * variance) / n,
	};
	return {
		fromMs: gammaQuantile(sum, lowest),
		toMs: gammaQuantile(sum, highest),
		meanMs: sum.mean,
	};
}
