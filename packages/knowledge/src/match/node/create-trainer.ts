import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { KnowledgeBase } from "../../load/knowledge-base.js";
import type { Matcher } from "../match.js";
import type { TrainedMatcher } from "../trained-matcher.js";
import type { TrainingSet } from "../training-set.js";
import { createMatcherCache } from "./matcher-cache.js";
import { putTogether, toTrainedKey } from "./restore-matcher.js";
import type { ThreadMessage, ThreadTask } from "./thread-message.js";
import { trainAndKeep } from "./train-and-keep.js";

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
	const cache =
		cacheDir === undefined ? undefined : createMatcherCache(cacheDir, keeps);
	return async (trainingSet, knowledgeBase) => {
		const { maxWrongShare } = knowledgeBase.shop.policy;
		const key = toTrainedKey(trainingSet, knowledgeBase);
		const trained =
			cache?.read(key) ??
			(await train(
				{
					trainingSet,
					policy: { maxWrongShare },
					...(cacheDir === undefined
						? {}
						: { keep: { folder: cacheDir, key, most: keeps } }),
				},
				onProgress,
			));
		return putTogether(trained);
	};
}

const threadUrl = new URL("./matcher-thread.js", import.meta.url);

function train(
	task: ThreadTask,
	onProgress: TrainerOptions["onProgress"],
): Promise<TrainedMatcher> {
	// Run from sources there is no compiled thread: train here.
	if (!existsSync(fileURLToPath(threadUrl)))
		return Promise.resolve(trainAndKeep(task, onProgress));
	return new Promise((resolve, reject) => {
		const worker = new Worker(threadUrl, { workerData: task });
		worker.once("error", reject);
		worker.once("exit", (code) =>
			reject(new Error(`The training thread ended with ${code}.`)),
		);
		worker.on("message", (message: ThreadMessage) => {
			if (message.kind === "progress")
				return onProgress?.(message.share, message.stage);
			resolve(message.trained);
		});
	});
}
