import type { WordVectors } from "../language/word-vectors.js";
import type {
	Explanation,
	Match,
	Matcher,
	MatchPolicy,
	Query,
} from "../match/match.js";
import type { TrainingSet } from "../match/training-set.js";
import type { Embedder, VectorCache } from "./embedder.js";
import type { EmbeddingFailureReason } from "./embedding-failure.js";
import type { MeaningClock } from "./meaning-clock.js";
import type { OnMeaningProblem } from "./meaning-problem.js";

/** What a meaning matcher is made of. */
export interface MeaningMatcherOptions {
	readonly trainingSet: TrainingSet;
	readonly embedder: Embedder;
	/** Keeps the vectors of phrasings; without it all are made again at every start. */
	readonly cache?: VectorCache;
	/** What is not given is taken from `DEFAULT_POLICY`. */
	readonly policy?: Partial<MatchPolicy>;
	/** Longest wait for the vector of a question, ms; then words alone decide. Default 300. */
	readonly timeoutMs?: number;
	/** Word meanings as in `MatcherOptions`. */
	readonly wordVectors?: readonly WordVectors[];
	/** Aborts loading: words alone decide then. */
	readonly signal?: AbortSignal;
	readonly onProblem?: OnMeaningProblem;
	/** Default: the platform's. */
	readonly clock?: MeaningClock;
}

/** Why words alone decided. */
export type NoMeaningReason =
	| EmbeddingFailureReason
	/** The question holds no text. */
	| "empty"
	/** Loading failed. */
	| "load-failed"
	/** Too few phrasings to learn from how much the meaning counts. */
	| "few"
	/** On held-out phrasings the embedder told nothing that the words do not. */
	| "no-gain";

/** What the meaning of the question did to its result. */
export type MeaningEvidence =
	| {
			readonly kind: "used";
			/** In plain words. */
			readonly text: string;
			/** Phrasing of the first candidate that is nearest in meaning, and its cosine. */
			readonly nearest?: {
				readonly text: string;
				readonly language: string;
				readonly similarity: number;
			};
			/** Whether words alone would have put another intent first. */
			readonly isChanged: boolean;
	  }
	| {
			readonly kind: "unused";
			readonly reason: NoMeaningReason;
			/** In plain words. */
			readonly text: string;
	  };

/** Why a query got its result, with the part of its meaning. */
export interface MeaningExplanation extends Explanation {
	readonly meaning: MeaningEvidence;
}

/** What is known of the embedder since loading. */
export type MeaningState =
	/** Score per standard deviation of nearness that was learnt. */
	| { readonly kind: "used"; readonly weight: number }
	| {
			readonly kind: "unused";
			readonly reason: "load-failed" | "few" | "no-gain";
	  };

/** A matcher that also looks at what a question means. Never rejects: whatever fails, words alone decide. */
export interface MeaningMatcher {
	match(query: Query): Promise<Match>;
	/** The same result with everything that led to it. */
	explain(query: Query): Promise<MeaningExplanation>;
	readonly state: MeaningState;
	/** The matcher by words alone. */
	readonly matcher: Matcher;
}
