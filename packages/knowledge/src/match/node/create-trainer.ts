import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { KnowledgeBase } from "../../load/knowledge-base.js";
import { assembleInSteps } from "../assemble-matcher.js";
import type { Matcher } from "../match.js";
import type { TrainingSet } from "../training-set.js";
import { createMatcherCache } from "./matcher-cache.js";
import { pauseBetweenSteps } from "./pause-between-steps.js";
import { putTogether, toTrainedKey } from "./restore-matcher.js";
import type { ThreadTask } from "./thread-message.js";
import { trainAndKeep } from "./train-and-keep.js";
import { trainBeside } from "./train-beside.js";

/** How matchers are trained beside a running program. */
export interface TrainerOptions {
	/** Folder for the matchers trained last; none is kept without it. */
	readonly cacheDir?: string;
	/** How many of them are kept, 1 or more; default 1. */
	readonly keeps?: number;
	/** Told the share of the work done, 0..1, and what is being done. */
	readonly onProgress?: (share: number, stage: string) => void;
}

/** Makes a matcher for a knowledge base. */
export type Trainer = (
	trainingSet: TrainingSet,
	knowledgeBase: KnowledgeBase,
) => Promise<Matcher>;

/**
 * Trains in a thread of its own, so that the program goes on answering, and remembers the
 * last results, so that the next start with the same content need not train.
 */
export function createTrainer(options: TrainerOptions = {}): Trainer {
	const { cacheDir, keeps = 1, onProgress } = options;
	return async (trainingSet, knowledgeBase) => {
		const { maxWrongShare } = knowledgeBase.shop.policy;
		const task = { trainingSet, policy: { maxWrongShare } };
		if (cacheDir === undefined) return train(task, onProgress);
		const key = toTrainedKey(trainingSet, knowledgeBase);
		const kept = createMatcherCache(cacheDir).read(key);
		if (kept !== undefined) return putTogether(kept);
		const keep = { folder: cacheDir, key, most: keeps };
		return train({ ...task, keep }, onProgress);
	};
}

const threadUrl = new URL("./matcher-thread.js", import.meta.url);

function train(
	task: ThreadTask,
	onProgress: TrainerOptions["onProgress"],
): Promise<Matcher> {
	if (existsSync(fileURLToPath(threadUrl)))
		return trainBeside(threadUrl, task, onProgress);
	// Run from sources there is no compiled thread: train here.
	const { trained, wordVectors, readers } = trainAndKeep(
		task,
		onProgress === undefined ? {} : { onProgress },
	);
	return pauseBetweenSteps(assembleInSteps(trained, wordVectors, readers));
}
