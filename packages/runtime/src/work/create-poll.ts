/** Time between looks where something happens, ms. */
const leastMs = 1000;

/** Time between looks where nothing happens, ms. */
const mostMs = 5000;

/** How long to sleep between looks for work that nobody told of. */
export interface Poll {
	/** Milliseconds until the next look, after one that found nothing. */
	next(): number;
	/** There was something. */
	found(): void;
}

/**
 * The safety net under notifications: about a second while there is work, up to five when it has been
 * quiet, jittered by a quarter, so that many processes do not look at the same moment.
 */
export function createPoll(chance: () => number = Math.random): Poll {
	let ms = leastMs;
	return {
		next() {
			const jittered = ms * (0.75 + chance() / 2);
			ms = Math.min(mostMs, ms * 1.5);
			return Math.round(jittered);
		},
		found() {
			ms = leastMs;
		},
	};
}
