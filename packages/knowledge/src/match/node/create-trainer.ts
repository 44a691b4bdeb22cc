import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { KnowledgeBase } from "../../load/knowledge-base.js";
import { assembleInSteps } from "../assemble-matcher.js";
import type { Matcher } from "../match.js";
import type { TrainingSet } from "../training-set.js";
import { createMatcherCache, isMatcherCacheEmpty } from "./matcher-cache.js";
import type { MatcherTask } from "./matcher-message.js";
import { pauseBetweenSteps } from "./pause-between-steps.js";
import { putTogether, toTrainedKey } from "./restore-matcher.js";
import { startMatcherProcess } from "./start-matcher-process.js";
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
	/** Program of the process; default: the compiled `matcher-process`. */
	readonly program?: URL;
}

/** Makes a matcher for a knowledge base. */
export type Trainer = (
	trainingSet: TrainingSet,
	knowledgeBase: KnowledgeBase,
) => Promise<Matcher>;

/**
 * Trains in a process of its own, so that the program goes on answering, and remembers the
 * last results, so that the next start with the same content need not train. While nothing is kept, the
 * process is started at once: it is ready by the time the content is.
 */
export function createTrainer(options: TrainerOptions = {}): Trainer {
	const { cacheDir, keeps = 1, onProgress, program = programUrl } = options;
	// Nothing is kept yet: what the first training needs is started while the content is read.
	const isCold = cacheDir === undefined || isMatcherCacheEmpty(cacheDir);
	let ahead =
		isCold && isCompiled(program) ? startMatcherProcess(program) : undefined;
	const train = (task: MatcherTask): Promise<Matcher> => {
		if (!isCompiled(program)) return trainHere(task, onProgress);
		const learner = ahead?.isWaiting ? ahead : startMatcherProcess(program);
		ahead = undefined;
		return trainBeside(learner, task, onProgress);
	};
	return async (trainingSet, knowledgeBase) => {
		const { maxWrongShare } = knowledgeBase.shop.policy;
		const task = { trainingSet, policy: { maxWrongShare } };
		if (cacheDir === undefined) return train(task);
		const key = toTrainedKey(trainingSet, knowledgeBase);
		const kept = createMatcherCache(cacheDir).read(key);
		if (kept !== undefined) return putTogether(kept);
		const keep = { folder: cacheDir, key, most: keeps };
		return train({ ...task, keep });
	};
}

const programUrl = new URL("./matcher-process.js", import.meta.url);

/** Run from sources there is no compiled program. */
const isCompiled = (program: URL): boolean =>
	existsSync(fileURLToPath(program));

function trainHere(
	task: MatcherTask,
	onProgress: TrainerOptions["onProgress"],
): Promise<Matcher> {
	const { trained, wordVectors, readers } = trainAndKeep(
		task,
		onProgress === undefined ? {} : { onProgress },
	);
	return pauseBetweenSteps(assembleInSteps(trained, wordVectors, readers));
}
