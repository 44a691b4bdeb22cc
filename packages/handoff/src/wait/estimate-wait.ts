import type { Accept } from "./accept.js";
import type { WaitRange } from "./wait-notice.js";

/** What an estimate is made of. */
export interface WaitQuestion {
	/** 1 or more: the accept that is waited for, counted from now. */
	readonly position: number;
	/** Accepts of the agents who could take it, in any order. */
	readonly accepts: readonly Accept[];
	/** ms since 1970. */
	readonly now: number;
}

/** How far an estimate looks back, ms, and how many accepts it needs. */
export const estimateWindowMs = 60 * 60_000;
export const estimateFloor = 20;
const mostAccepts = 40;

export function estimateWait({
	position,
	accepts,
	now,
}: WaitQuestion): WaitRange | null {
	const recent = accepts
		.filter(({ at }) => at <= now && at > now - estimateWindowMs)
		.sort((a, b) => b.at - a.at)
		.slice(0, mostAccepts);
	if (recent.length < estimateFloor) return null;
	const exposures: number[] = [];
	for (const [i, { at, waitedMs }] of recent.entries()) {
		const before = recent[i + 1];
		exposures.push(Math.min(waitedMs, before ? at - before.at : waitedMs));
	}
	const n = exposures.length;
	const mean = exposures.reduce((sum, ms) => sum + ms, 0) / n;
	const variance =
		exposures.reduce((sum, ms) => sum + (ms - mean) ** 2, 0) / (n - 1);
	const k = position;
	const expected = k * mean;
	const spread = k * variance + (k * k * variance) / n;
	return {
		fromMs: gammaQuantile(expected, spread, -1.96),
		toMs: gammaQuantile(expected, spread, 1.44),
	};
}

function gammaQuantile(mean: number, variance: number, z: number): number {
	if (mean <= 0) return 0;
	const c = variance / (9 * mean * mean);
	return Math.round(mean * Math.max(0, 1 - c + z * Math.sqrt(c)) ** 3);
}
