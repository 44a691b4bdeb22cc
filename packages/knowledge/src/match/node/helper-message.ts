import type { MessagePort } from "node:worker_threads";
import type { WalkedTexts } from "../create-text-walker.js";
import type { TrainedPart, TrainingPart } from "../train-part.js";
import type { TrainingSet } from "../training-set.js";
import type { TrainingTask } from "../training-task.js";

/** What a thread that helps with one training is started with. */
export interface HelperThreadData {
	/** Brings `HelperOrder`s, takes `HelperMessage`s. */
	readonly port: MessagePort;
	/** One number in shared memory: a `HelperState`. */
	readonly state: Int32Array;
}

/** How far the thread is: it starts or walks texts, has walked them and waits for parts, has trained these. What failed is not among its messages. */
export const HelperState = { walking: 0, walked: 1, trained: 2 } as const;

/** What the thread is to do, once each. */
export type HelperOrder =
	| { readonly kind: "walk"; readonly trainingSet: TrainingSet }
	| { readonly kind: "train"; readonly task: PartTask };

/** What the thread brings. */
export type HelperMessage =
	| { readonly kind: "walked"; readonly texts: WalkedTexts }
	| { readonly kind: "trained"; readonly parts: readonly TrainedPart[] };

/** A training task as it goes to another thread, its rows in columns. */
export interface PartTask extends Omit<TrainingTask, "rows" | "onProgress"> {
	readonly intents: Int32Array;
	/** −1 where there is none. */
	readonly notIntents: Int32Array;
	readonly costs: Float64Array;
	readonly parts: readonly TrainingPart[];
}
