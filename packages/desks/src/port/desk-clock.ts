/** Time as a desk sees it. */
export interface DeskClock {
	/** Epoch ms. */
	now(): number;
	/** Resolves after `ms`, or at once when `signal` is aborted. */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The clock of this machine. */
export const systemClock: DeskClock = {
	now: Date.now,
	sleep: (ms, signal) =>
		new Promise((resolve) => {
			if (signal?.aborted) return resolve();
			const timer = setTimeout(done, ms);
			timer.unref();
			signal?.addEventListener("abort", done, { once: true });
			function done(): void {
				clearTimeout(timer);
				signal?.removeEventListener("abort", done);
				resolve();
			}
		}),
};
