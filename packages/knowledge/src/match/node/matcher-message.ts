import type { MatchPolicy } from "../match.js";
import type { ReadConcepts } from "../read-concepts.js";
import type { LearntWeights, ReadTexts } from "../trained-matcher.js";
import type { TrainingSet } from "../training-set.js";

/** What a training process is given. */
export interface MatcherTask {
	readonly trainingSet: TrainingSet;
	readonly policy: Partial<MatchPolicy>;
	/** Where the process keeps what it has trained, and under which key; nowhere without it. */
	readonly keep?: {
		readonly folder: string;
		readonly key: string;
		/** How many matchers the folder keeps; default 1. */
		readonly most?: number;
	};
}

/** What a training process reports: the texts come first, then what it has learnt from them. */
export type MatcherMessage =
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
	| { readonly kind: "trained"; readonly weights: LearntWeights }
	| { readonly kind: "failed"; readonly reason: string };
