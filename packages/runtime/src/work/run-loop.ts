/** A loop that works while there is something to do and sleeps until it is told or a time comes. */
export interface Loop {
	/** There may be something to do. */
	wake(): void;
	/** Resolves when the step under way has ended. */
	stop(): Promise<void>;
}

/**
 * Runs `step` again and again. A step answers `busy` when more may wait, `idle` to sleep until
 * woken, or a number of milliseconds to sleep at most. A step that throws is retried a second later.
 */
export function runLoop(
	step: () => Promise<"busy" | "idle" | number>,
	onError: (error: unknown) => void,
): Loop {
	let isStopped = false;
	let isAwake = true;
	let rouse: (() => void) | undefined;

	const sleep = (ms: number | undefined): Promise<void> =>
		new Promise((resolve) => {
			const timer =
				ms === undefined ? undefined : setTimeout(done, Math.min(ms, 2 ** 30));
			timer?.unref();
			function done(): void {
				if (timer) clearTimeout(timer);
				rouse = undefined;
				resolve();
			}
			rouse = done;
		});

	const ended = (async () => {
		while (!isStopped) {
			isAwake = false;
			let next: "busy" | "idle" | number;
			try {
				next = await step();
			} catch (error) {
				onError(error);
				next = 1000;
			}
			if (next === "busy" || isAwake || isStopped) continue;
			await sleep(next === "idle" ? undefined : next);
		}
	})();

	return {
		wake() {
			isAwake = true;
			rouse?.();
		},
		stop() {
			isStopped = true;
			rouse?.();
			return ended;
		},
	};
}
