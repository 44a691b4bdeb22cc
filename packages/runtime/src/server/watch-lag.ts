const everyMs = 100;

/** How late the event loop is. */
export interface LagWatch {
	/** Milliseconds by which it was late lately; halves every tenth of a second. */
	lagMs(): number;
	stop(): void;
}

/** Measures by a timer, with the monotonic clock: a jump of the wall clock is no lag. */
export function watchLag(): LagWatch {
	let lag = 0;
	let expected = performance.now() + everyMs;
	const timer = setInterval(() => {
		const now = performance.now();
		lag = Math.max(0, now - expected, lag / 2);
		expected = now + everyMs;
	}, everyMs);
	timer.unref();
	return {
		// While the loop is stuck nobody asks; after it, the timer may come behind the requests.
		lagMs: () => Math.max(lag, performance.now() - expected),
		stop: () => clearInterval(timer),
	};
}
