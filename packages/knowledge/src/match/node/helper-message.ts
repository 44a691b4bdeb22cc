import type { MessagePort } from "node:worker_threads";
import type {
	LanguageTable,
	LanguageWords,
} from "../../language/learn-languages.js";
import type { WalkedTexts } from "../create-text-walker.js";
import type { SentenceColumns, TextShare, WalkTask } from "../text-share.js";
import type { TrainedPart, TrainingPart } from "../train-part.js";
import type { TrainingTask } from "../training-task.js";

/** What a thread that helps with one training is started with. */
export interface HelperThreadData {
	/** Brings `HelperOrder`s, takes `HelperMessage`s. */
	readonly port: MessagePort;
	/** One number in shared memory: a `HelperState`. */
	readonly state: Int32Array;
}

/** How far the thread is, rising; of what failed there is no message. */
export const HelperState = {
	/** It starts or reads texts. */
	reading: 0,
	/** It takes their features. */
	read: 1,
	/** It learns what tells languages apart, or waits for more to do. */
	walked: 2,
	/** It trains parts, or waits for them. */
	learnt: 3,
	trained: 4,
} as const;

/** What the thread is to do, once each, in this order. */
export type HelperOrder =
	| { readonly kind: "read"; readonly share: TextShare }
	| { readonly kind: "walk"; readonly task: WalkTask }
	| { readonly kind: "learn"; readonly words: LanguageWords }
	| { readonly kind: "train"; readonly task: PartTask };

/** What the thread brings. */
export type HelperMessage =
	| { readonly kind: "read"; readonly columns: SentenceColumns }
	| { readonly kind: "walked"; readonly texts: WalkedTexts }
	| { readonly kind: "learnt"; readonly table: LanguageTable }
	| { readonly kind: "trained"; readonly parts: readonly TrainedPart[] };

/** A training task as it goes to another thread, its rows in columns. */
export interface PartTask extends Omit<TrainingTask, "rows" | "onProgress"> {
	readonly intents: Int32Array;
	/** −1 where there is none. */
	readonly notIntents: Int32Array;
	readonly costs: Float64Array;
	readonly parts: readonly TrainingPart[];
}
