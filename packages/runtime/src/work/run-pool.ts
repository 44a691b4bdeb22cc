import { createBackoff } from "./create-backoff.js";
import { createPoll } from "./create-poll.js";
import { createSleep } from "./create-sleep.js";
import type { Loop } from "./run-loop.js";

/** What one piece of work found: `busy` when it did something, `idle` when there was nothing. */
export type WorkOutcome = "busy" | "idle";

/** How a pool works. */
export interface PoolOptions {
	/** Most pieces of work side by side, 1 or more: one that is slow holds up no other. */
	readonly size: number;
	/** Claims one piece of work and does it. */
	readonly step: () => Promise<WorkOutcome>;
	readonly onError: (error: unknown) => void;
}

/**
 * Works side by side on what is stored. One wake-up starts one worker, which goes on while it finds
 * something; a worker that found something twice calls another to its side, so that a backlog is
 * worked off by all of them while a single message costs no more than two looks. What nobody told of
 * is found by looking now and then. After a failure the pool rests, longer while it goes on failing.
 */
export function runPool({ size, step, onError }: PoolOptions): Loop {
	const sleep = createSleep();
	const pause = createSleep();
	const backoff = createBackoff();
	const poll = createPoll();
	const working = new Set<Promise<void>>();
	let isStopped = false;
	let isResting = false;
	/** Told while everybody was at work: one of them may have looked before. */
	let isTold = false;
	let rested: Promise<void> = Promise.resolve();
	let turnedAt = performance.now();

	const start = (): void => {
		if (isStopped || isResting) return;
		if (working.size >= size) {
			isTold = true;
			return;
		}
		const worker = work().finally(() => {
			working.delete(worker);
			if (!isTold) return;
			isTold = false;
			start();
		});
		working.add(worker);
	};

	async function work(): Promise<void> {
		for (let found = 0; !isStopped && !isResting; found++) {
			let outcome: WorkOutcome;
			try {
				outcome = await step();
			} catch (error) {
				onError(error);
				rest();
				return;
			}
			turnedAt = performance.now();
			backoff.succeeded();
			if (outcome === "idle") return;
			poll.found();
			if (found > 0) start();
		}
	}

	function rest(): void {
		if (isResting) return;
		isResting = true;
		rested = pause.unwakeable(backoff.failed()).then(() => {
			isResting = false;
			start();
		});
	}

	const looking = (async () => {
		while (!isStopped) {
			start();
			await sleep.unwakeable(poll.next());
		}
	})();

	return {
		wake: start,
		turnedAt: () => turnedAt,
		async stop() {
			isStopped = true;
			pause.end();
			sleep.end();
			await Promise.all([looking, rested, ...working]);
		},
	};
}
