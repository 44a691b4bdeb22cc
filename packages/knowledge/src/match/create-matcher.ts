import { createLanguageDetector } from "../language/create-language-detector.js";
import { englishWordVectors } from "../language/english-word-vectors.js";
import type { WordVectors } from "../language/word-vectors.js";
import { assembleMatcher } from "./assemble-matcher.js";
import { type Calibration, calibrate } from "./calibrate.js";
import { type Corpus, createCorpus } from "./corpus.js";
import type { Matcher, MatchPolicy } from "./match.js";
import { type LinearModel, trainLinear } from "./train-linear.js";
import type { TrainingSet } from "./training-set.js";

/** Policy when none is given: at most 3 % wrong answers, at most three choices. */
export const DEFAULT_POLICY: MatchPolicy = {
	maxWrongShare: 0.03,
	maxChoices: 3,
};

/** How a matcher is made. */
export interface MatcherOptions {
	/** What is not given is taken from `DEFAULT_POLICY`. */
	readonly policy?: Partial<MatchPolicy>;
	/** Word meanings of any of the knowledge base's languages; English by default. */
	readonly wordVectors?: readonly WordVectors[];
	/** Told the share of the work done, 0..1, and what is being done. */
	readonly onProgress?: (share: number, stage: string) => void;
}

/** What training yields; everything else is rebuilt from the training set. */
export interface TrainedParts {
	readonly model: LinearModel;
	readonly calibration: Calibration;
}

/**
 * Trains a matcher from phrasings: synchronous, deterministic, on one thread.
 * The calibration takes about as long as the training itself.
 */
export function createMatcher(
	trainingSet: TrainingSet,
	options: MatcherOptions = {},
): Matcher {
	const policy = { ...DEFAULT_POLICY, ...options.policy };
	const { onProgress } = options;
	const corpus = createCorpus(
		trainingSet,
		options.wordVectors ??
			(trainingSet.languages.includes("en") ? [englishWordVectors()] : []),
	);
	onProgress?.(0.2, "reading");
	const parts = trainParts(corpus, policy, onProgress);
	return createMatcherFromParts(corpus, parts, policy);
}

function trainParts(
	corpus: Corpus,
	policy: MatchPolicy,
	onProgress?: (share: number, stage: string) => void,
): TrainedParts {
	const model = trainLinear(
		corpus.rows,
		corpus.intentIds.length,
		corpus.vectorizer.featureCount,
		(share) => onProgress?.(0.2 + 0.4 * share, "training"),
	);
	const calibration = calibrate(corpus, policy.maxWrongShare, (share) =>
		onProgress?.(0.6 + 0.4 * share, "calibrating"),
	);
	return { model, calibration };
}

function createMatcherFromParts(
	corpus: Corpus,
	parts: TrainedParts,
	policy: MatchPolicy,
): Matcher {
	const detector = createLanguageDetector(corpus.rows, corpus.languages);
	return assembleMatcher({ corpus, detector, policy, ...parts });
}
