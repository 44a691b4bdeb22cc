import type { CompiledMatcher } from "../compiled-matcher.js";
import type { MatchPolicy } from "../match.js";
import type { TrainingSet } from "../training-set.js";

/** What a training thread is given. */
export interface ThreadTask {
	readonly trainingSet: TrainingSet;
	readonly policy: Partial<MatchPolicy>;
}

/** What a training thread reports. */
export type ThreadMessage =
	| {
			readonly kind: "progress";
			readonly share: number;
			readonly stage: string;
	  }
	| { readonly kind: "compiled"; readonly compiled: CompiledMatcher };
