import { trainFrom } from "../create-matcher.js";
import type { TrainingListeners } from "../train-matcher.js";
import { createMatcherCache } from "./matcher-cache.js";
import type { MatcherTask } from "./matcher-message.js";

/** Trains a matcher and keeps it for the next start. */
export function trainAndKeep(
	{ trainingSet, policy, keep }: MatcherTask,
	{ onProgress, ...listeners }: TrainingListeners = {},
): ReturnType<typeof trainFrom> {
	const training = trainFrom(
		trainingSet,
		{ policy, ...(onProgress === undefined ? {} : { onProgress }) },
		listeners,
	);
	if (keep !== undefined)
		createMatcherCache(keep.folder, keep.most).write(
			keep.key,
			training.trained,
		);
	return training;
}
