import type { WalkedTexts } from "./create-text-walker.js";
import type { TrainedPart, TrainingPart } from "./train-part.js";
import type { TrainingTask } from "./training-task.js";

/** Does a part of one training elsewhere, while the rest is done here. What it does not bring is done here, too. */
export interface TrainingHelper {
	/** Waits for the features of the second half of the texts; undefined when they did not come. */
	awaitSecondHalf(): WalkedTexts | undefined;
	/** Begins with some parts of the classifier; undefined when it cannot help now. */
	begin(
		task: TrainingTask,
		parts: readonly TrainingPart[],
	): AwaitParts | undefined;
}

/** Waits for the parts in their order; undefined when they did not come. */
export type AwaitParts = () => readonly TrainedPart[] | undefined;
