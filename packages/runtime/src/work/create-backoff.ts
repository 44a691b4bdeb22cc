/** Rest after the first failure, ms. */
const firstMs = 250;

/** Longest rest, ms: what was away is noticed this soon after it is back. */
const longestMs = 5000;

/** How long to rest after failures. */
export interface Backoff {
	/** Milliseconds to rest now; doubles with each failure in a row, at most five seconds. */
	failed(): number;
	succeeded(): void;
}

/** Jittered by a half, so that many loops do not come back at the same moment. */
export function createBackoff(chance: () => number = Math.random): Backoff {
	let failures = 0;
	return {
		failed() {
			const ms = Math.min(longestMs, firstMs * 2 ** failures);
			failures = Math.min(failures + 1, 30);
			return Math.round(ms * (0.5 + chance() / 2));
		},
		succeeded() {
			failures = 0;
		},
	};
}
