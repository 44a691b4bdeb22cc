import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { englishWordVectors } from "../../language/english-word-vectors.js";
import type { KnowledgeBase } from "../../load/knowledge-base.js";
import {
	type CompiledMatcher,
	createMatcherFromCompiled,
} from "../compiled-matcher.js";
import { compileMatcher } from "../create-matcher.js";
import type { Matcher } from "../match.js";
import type { TrainingSet } from "../training-set.js";
import { createMatcherCache, toCacheKey } from "./matcher-cache.js";
import type { ThreadMessage, ThreadTask } from "./thread-message.js";

/** How matchers are trained beside a running program. */
export interface TrainerOptions {
	/** Folder for the last trained matcher; none is kept without it. */
	readonly cacheDir?: string;
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
 * last result, so that the next start with the same content need not train.
 */
export function createTrainer(options: TrainerOptions = {}): Trainer {
	const cache =
		options.cacheDir === undefined
			? undefined
			: createMatcherCache(options.cacheDir);
	return async (trainingSet, { shop }) => {
		const policy = { maxWrongShare: shop.policy.maxWrongShare };
		const key = toCacheKey(trainingSet, policy, programAge());
		let compiled = cache?.read(key);
		if (compiled === undefined) {
			compiled = await train({ trainingSet, policy }, options.onProgress);
			cache?.write(key, compiled);
		}
		return createMatcherFromCompiled(compiled, {
			wordVectors: compiled.wordVectorLanguages.includes("en")
				? [englishWordVectors()]
				: [],
		});
	};
}

/** When this program was built: another build may train otherwise. */
function programAge(): number {
	const thread = fileURLToPath(threadUrl);
	return existsSync(thread) ? statSync(thread).mtimeMs : 0;
}

const threadUrl = new URL("./matcher-thread.js", import.meta.url);

function train(
	task: ThreadTask,
	onProgress: TrainerOptions["onProgress"],
): Promise<CompiledMatcher> {
	// Run from sources there is no compiled thread: train here.
	if (!existsSync(fileURLToPath(threadUrl))) {
		return Promise.resolve(
			compileMatcher(task.trainingSet, {
				policy: task.policy,
				...(onProgress === undefined ? {} : { onProgress }),
			}),
		);
	}
	return new Promise((resolve, reject) => {
		const worker = new Worker(threadUrl, { workerData: task });
		worker.once("error", reject);
		worker.once("exit", (code) =>
			reject(new Error(`The training thread ended with ${code}.`)),
		);
		worker.on("message", (message: ThreadMessage) => {
			if (message.kind === "progress")
				return onProgress?.(message.share, message.stage);
			resolve(message.compiled);
		});
	});
}
