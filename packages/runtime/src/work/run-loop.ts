import { createBackoff } from "./create-backoff.js";
import { createSleep } from "./create-sleep.js";

/** A loop that works while there is something to do and sleeps until it is told or a time comes. */
export interface Loop {
	/** There may be something to do. */
	wake(): void;
	/** Resolves when the step under way has ended. */
	stop(): Promise<void>;
	/** When a step last ended well, by the monotonic clock (`performance.now()`, ms); the start before the first. */
	turnedAt(): number;
}

/** What a step of a loop answers: more may wait, nothing until woken, or sleep this long at most (ms). */
export type StepOutcome = "busy" | "idle" | number;

/**
 * Runs `step` again and again. A step that throws is tried again after a rest that grows while it
 * goes on failing, so that a database which is away is not stormed and is noticed when it is back.
 */
export function runLoop(
	step: () => Promise<StepOutcome>,
	onError: (error: unknown) => void,
): Loop {
	let isStopped = false;
	let isAwake = true;
	let turnedAt = performance.now();
	const sleep = createSleep();
	const backoff = createBackoff();

	const ended = (async () => {
		while (!isStopped) {
			isAwake = false;
			let next: StepOutcome;
			try {
				next = await step();
				turnedAt = performance.now();
				backoff.succeeded();
			} catch (error) {
				onError(error);
				if (!isStopped) await sleep.unwakeable(backoff.failed());
				continue;
			}
			if (next === "busy" || isAwake || isStopped) continue;
			await sleep.wakeable(next === "idle" ? undefined : next);
		}
	})();

	return {
		turnedAt: () => turnedAt,
		wake() {
			isAwake = true;
			sleep.wake();
		},
		stop() {
			isStopped = true;
			sleep.end();
			return ended;
		},
	};
}
