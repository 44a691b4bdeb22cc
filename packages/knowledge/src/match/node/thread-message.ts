import type { MatchPolicy } from "../match.js";
import type { ReadConcepts } from "../read-concepts.js";
import type { LearntWeights, ReadTexts } from "../trained-matcher.js";
import type { TrainingSet } from "../training-set.js";

/** What a training thread is given. */
export interface ThreadTask {
	readonly trainingSet: TrainingSet;
	readonly policy: Partial<MatchPolicy>;
	/** Where the thread keeps what it has trained, and under which key; nowhere without it. */
	readonly keep?: {
		readonly folder: string;
		readonly key: string;
		/** How many matchers the folder keeps; default 1. */
		readonly most?: number;
	};
}

/** What a training thread reports: the texts come first, then what it has learnt from them. */
export type ThreadMessage =
	| {
			readonly kind: "progress";
			readonly share: number;
			readonly stage: string;
	  }
	| {
			readonly kind: "read";
			readonly texts: ReadTexts;
			readonly wordings: ReadConcepts;
	  }
	| { readonly kind: "trained"; readonly weights: LearntWeights };
