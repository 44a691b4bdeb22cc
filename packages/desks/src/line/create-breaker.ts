/** Knows that a desk is away, so that not everybody has to wait for it to time out. */
export interface Breaker {
	/** Whether nobody should ask now. After a while one caller is let through to try. */
	isOpen(): boolean;
	/** The desk was not reached. */
	trip(): void;
	/** The desk answered. */
	mend(): void;
}

/**
 * Opens for `openMs` after a failure. The rest also lets a slow desk finish what it had begun
 * before it is looked for there: so it must be longer than a desk may hang.
 */
export function createBreaker(now: () => number, openMs = 15_000): Breaker {
	let openUntil = 0;
	let isAway = false;
	return {
		isOpen() {
			if (!isAway) return false;
			if (now() < openUntil) return true;
			// This caller tries; the others wait for how it ends.
			openUntil = now() + openMs;
			return false;
		},
		trip() {
			isAway = true;
			openUntil = now() + openMs;
		},
		mend() {
			isAway = false;
		},
	};
}
