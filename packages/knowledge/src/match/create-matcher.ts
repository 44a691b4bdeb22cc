import { englishWordVectors } from "../language/english-word-vectors.js";
import type { WordVectors } from "../language/word-vectors.js";
import { calibrate } from "./calibrate.js";
import { type CompiledMatcher, toCompiled } from "./compiled-matcher.js";
import { createCorpus } from "./corpus.js";
import type { Matcher, MatchPolicy } from "./match.js";
import { restoreMatcher, type TrainedMatcher } from "./restore-matcher.js";
import { trainLinear } from "./train-linear.js";
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

/**
 * Trains a matcher from phrasings: synchronous, deterministic, on one thread.
 * The calibration takes about as long as the training itself.
 */
export function createMatcher(
	trainingSet: TrainingSet,
	options: MatcherOptions = {},
): Matcher {
	return restoreMatcher(train(trainingSet, options));
}

/**
 * Trains a matcher and gives it as plain data, to be shipped and made a matcher by
 * `createMatcherFromCompiled` without training. Compile with `wordVectors: []` for
 * a page that does not carry them.
 */
export function compileMatcher(
	trainingSet: TrainingSet,
	options: MatcherOptions = {},
): CompiledMatcher {
	return toCompiled(trainingSet, train(trainingSet, options));
}

function train(
	trainingSet: TrainingSet,
	options: MatcherOptions,
): TrainedMatcher {
	const policy = { ...DEFAULT_POLICY, ...options.policy };
	const { onProgress } = options;
	const wordVectors =
		options.wordVectors ??
		(needsMeanings(trainingSet) ? [englishWordVectors()] : []);
	const corpus = createCorpus(trainingSet, wordVectors);
	onProgress?.(0.2, "reading");
	const coefficients = trainLinear(
		corpus.rows,
		corpus.intentIds.length,
		corpus.vectorizer.featureCount,
		(share) => onProgress?.(0.2 + 0.4 * share, "training"),
	);
	const calibration = calibrate(corpus, policy.maxWrongShare, (share) =>
		onProgress?.(0.6 + 0.4 * share, "calibrating"),
	);
	return {
		corpus,
		coefficients,
		calibration,
		policy,
		wordVectorLanguages: wordVectors.map(({ language }) => language),
	};
}

/** Phrasings per intent and language from which on the phrasings themselves say enough. */
const MANY_PHRASINGS = 20;

/**
 * Meanings from elsewhere help where phrasings are few. Beside many phrasings in several
 * languages they blur what those say: on the starter knowledge base they cost three points.
 */
function needsMeanings({ languages, intents }: TrainingSet): boolean {
	if (!languages.includes("en")) return false;
	if (languages.length === 1) return true;
	const phrasings = intents.reduce(
		(sum, { utterances }) => sum + utterances.length,
		0,
	);
	return phrasings < MANY_PHRASINGS * intents.length * languages.length;
}
