import type {
	LanguageTable,
	LanguageWords,
} from "../language/learn-languages.js";
import type { WalkedTexts } from "./create-text-walker.js";
import type { SentenceColumns, TextShare, WalkTask } from "./text-share.js";
import type { TrainedPart, TrainingPart } from "./train-part.js";
import type { TrainingTask } from "./training-task.js";

/** Does a part of one training elsewhere, while the rest is done here; asked for each thing once, in this order. What it does not bring is done here, too. */
export interface TrainingHelper {
	/** Begins to read some of the texts. */
	read(share: TextShare): void;
	/** Has it take their features once they are read. */
	walk(task: WalkTask): void;
	/** Waits for what it read; undefined when it did not come. */
	awaitSentences(): SentenceColumns | undefined;
	/** Has it learn what tells languages apart once it has walked its texts. */
	learnLanguages(words: LanguageWords): void;
	/** Waits for the features of its texts; undefined when they did not come. */
	awaitWalked(): WalkedTexts | undefined;
	/** Begins with some parts of the classifier; undefined when it cannot help now. */
	begin(
		task: TrainingTask,
		parts: readonly TrainingPart[],
	): AwaitParts | undefined;
	/** Waits for what it learnt of the languages; undefined when that did not come. */
	awaitLanguages(): LanguageTable | undefined;
}

/** Waits for the parts in their order; undefined when they did not come. */
export type AwaitParts = () => readonly TrainedPart[] | undefined;
