import type { TestClock } from "./test-clock.js";

/** What may go wrong with one call to a desk. */
export const faultKinds = [
	/** 500, and nothing was done. */
	"error",
	/** Done, and then 500. */
	"error-after",
	/** Done, and the connection is cut before the answer. */
	"cut-after",
	/** No connection. */
	"down",
	/** Five seconds of silence, then it is done, whether anybody still waits or not. */
	"stall",
	/** Done at once, answered after five seconds. */
	"slow-answer",
	/** This process ends before the call reaches the desk. */
	"crash",
	/** This process ends when the desk has done it. */
	"crash-after",
] as const;

export type Fault = (typeof faultKinds)[number];

/** Decides what goes wrong with which call. */
export interface Faults {
	/** Calls so far. */
	readonly calls: number;
	/** Whether the process of the last call has ended. */
	readonly isCrashed: boolean;
	/** From now on; calls count from 0 again. */
	plan(faultOf: (call: number) => Fault | undefined): void;
	/** Runs a call of the desk under the plan. */
	run<T>(call: () => T, broken: () => T, signal?: AbortSignal): Promise<T>;
	/** A new process has begun. */
	restart(): void;
}

const stallMs = 5000;

/** Faults on a test's clock. */
export function createFaults(clock: TestClock): Faults {
	let faultOf: (call: number) => Fault | undefined = () => undefined;
	let calls = 0;
	let isCrashed = false;
	const never = new Promise<never>(() => undefined);

	const cut = (): never => {
		throw new TypeError("fetch failed");
	};
	const untilAborted = (signal: AbortSignal | undefined): Promise<never> =>
		new Promise((_resolve, reject) => {
			const stop = (): void => reject(new Error("aborted"));
			if (signal?.aborted) stop();
			signal?.addEventListener("abort", stop, { once: true });
		});

	return {
		get calls() {
			return calls;
		},
		get isCrashed() {
			return isCrashed;
		},
		plan(next) {
			faultOf = next;
			calls = 0;
		},
		restart() {
			isCrashed = false;
		},
		async run(call, broken, signal) {
			// What an ended process had still meant to do does not happen.
			if (isCrashed) return never;
			const fault = faultOf(calls);
			calls += 1;
			switch (fault) {
				case undefined:
					return call();
				case "error":
					return broken();
				case "error-after":
					call();
					return broken();
				case "cut-after":
					call();
					return cut();
				case "down":
					return cut();
				case "stall": {
					const done = clock.sleep(stallMs).then(call);
					done.catch(() => undefined);
					return Promise.race([done, untilAborted(signal)]);
				}
				case "slow-answer": {
					const answer = call();
					return Promise.race([
						clock.sleep(stallMs).then(() => answer),
						untilAborted(signal),
					]);
				}
				case "crash":
					isCrashed = true;
					return never;
				case "crash-after":
					call();
					isCrashed = true;
					return never;
			}
		},
	};
}
