import type { MessagePort } from "node:worker_threads";
import type { TrainingPart } from "../train-part.js";
import type { TrainingTask } from "../training-task.js";

/** What a thread that trains parts is started with. */
export interface PartThreadData {
	/** Brings one `PartTask`; takes the trained parts, or nothing when that failed. */
	readonly port: MessagePort;
	/** One number in shared memory: a `PartThreadState`. */
	readonly state: Int32Array;
}

/** How far a thread that trains parts is. */
export const PartThreadState = { starting: 0, ready: 1, done: 2 } as const;

/** A training task as it goes to another thread, its rows in columns. */
export interface PartTask extends Omit<TrainingTask, "rows" | "onProgress"> {
	readonly intents: Int32Array;
	/** −1 where there is none. */
	readonly notIntents: Int32Array;
	readonly costs: Float64Array;
	readonly parts: readonly TrainingPart[];
}
