import { Worker } from "node:worker_threads";
import type { ThreadTask } from "./thread-message.js";
import { YOUNG_MB } from "./young-mb.js";

/** A thread that waits for one training. */
export interface MatcherThread {
	/** Gives it its task; from then on the program does not end before it. */
	give(task: ThreadTask): Worker;
	/** Whether it can still take a task: a thread that got none for a minute ends by itself. */
	readonly isWaiting: boolean;
}

/** Starts the thread of a compiled `matcher-thread`, which loads its program meanwhile; unused it holds up nobody. */
export function startMatcherThread(program: URL): MatcherThread {
	const worker = new Worker(program, {
		resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
	});
	worker.unref();
	let isWaiting = true;
	const leave = () => {
		isWaiting = false;
	};
	// Whoever gave it a task hears of the error, too.
	worker.once("error", leave);
	worker.once("exit", leave);
	return {
		give(task) {
			isWaiting = false;
			worker.ref();
			worker.postMessage(task);
			return worker;
		},
		get isWaiting() {
			return isWaiting;
		},
	};
}
