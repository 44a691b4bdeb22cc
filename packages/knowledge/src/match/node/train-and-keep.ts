import { trainFrom } from "../create-matcher.js";
import type { TrainingProgress } from "../train-matcher.js";
import type { TrainedMatcher } from "../trained-matcher.js";
import { createMatcherCache } from "./matcher-cache.js";
import type { ThreadTask } from "./thread-message.js";

/** Trains a matcher and keeps it for the next start. */
export function trainAndKeep(
	{ trainingSet, policy, keep }: ThreadTask,
	onProgress?: TrainingProgress,
): TrainedMatcher {
	const { trained } = trainFrom(trainingSet, {
		policy,
		...(onProgress === undefined ? {} : { onProgress }),
	});
	if (keep !== undefined)
		createMatcherCache(keep.folder, keep.most).write(keep.key, trained);
	return trained;
}
