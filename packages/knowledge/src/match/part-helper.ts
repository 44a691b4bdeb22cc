import type { TrainedPart, TrainingPart } from "./train-part.js";
import type { TrainingTask } from "./training-task.js";

/** Trains parts of a classifier elsewhere, while the others are trained here. */
export interface PartHelper {
	/** Begins with some parts; undefined when it cannot help now. */
	begin(
		task: TrainingTask,
		parts: readonly TrainingPart[],
	): AwaitParts | undefined;
}

/** Waits for the parts in their order; undefined when they did not come: they are to be trained here then. */
export type AwaitParts = () => readonly TrainedPart[] | undefined;
