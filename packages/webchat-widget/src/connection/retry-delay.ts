/** Shortest and longest wait between two attempts, ms. */
const leastMs = 500;
const mostMs = 30_000;

/**
 * Wait before the attempt after `failures` failures in a row: between half and all of 1 s, 2 s,
 * 4 s … 30 s by chance, so that the shoppers of a restarted server do not come back in one
 * moment. A wait the server asked for (`askedMs`) is kept, with up to a second on top.
 *
 * @param chance 0 up to 1.
 */
export function retryDelayMs(
	failures: number,
	chance: number,
	askedMs?: number,
): number {
	if (askedMs !== undefined)
		return Math.min(Math.max(askedMs, leastMs), 10 * mostMs) + chance * 1000;
	const ceiling = Math.min(mostMs, 1000 * 2 ** Math.min(failures - 1, 10));
	return Math.max(leastMs, ceiling / 2 + (chance * ceiling) / 2);
}

/** Wait between two reads where there is no socket: short while somebody looks and writes. */
export function pollDelayMs(activity: {
	/** Since the last message of either side. */
	readonly quietMs: number;
	readonly isLookedAt: boolean;
}): number {
	if (!activity.isLookedAt) return 20_000;
	return activity.quietMs < 60_000 ? 1500 : 6000;
}
