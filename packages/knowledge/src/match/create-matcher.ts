import { englishWordVectors } from "../language/english-word-vectors.js";
import type { WordVectors } from "../language/word-vectors.js";
import { assembleMatcher } from "./assemble-matcher.js";
import { type CompiledMatcher, toCompiled } from "./compiled-matcher.js";
import type { Matcher, MatchPolicy } from "./match.js";
import {
	type Training,
	type TrainingListeners,
	type TrainingProgress,
	trainMatcher,
} from "./train-matcher.js";
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
	readonly onProgress?: TrainingProgress;
}

/**
 * Trains a matcher from phrasings: synchronous, deterministic, on one thread.
 */
export function createMatcher(
	trainingSet: TrainingSet,
	options: MatcherOptions = {},
): Matcher {
	const { trained, wordVectors, readers } = trainFrom(trainingSet, options);
	return assembleMatcher(trained, wordVectors, readers);
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
	return toCompiled(trainFrom(trainingSet, options).trained);
}

/** Trains with the word vectors that the phrasings need, and says which. */
export function trainFrom(
	trainingSet: TrainingSet,
	options: MatcherOptions,
	listeners: Omit<TrainingListeners, "onProgress"> = {},
): Training & { readonly wordVectors: readonly WordVectors[] } {
	const wordVectors =
		options.wordVectors ??
		(needsMeanings(trainingSet) ? [englishWordVectors()] : []);
	const policy = { ...DEFAULT_POLICY, ...options.policy };
	return {
		...trainMatcher(trainingSet, policy, wordVectors, {
			...listeners,
			...(options.onProgress === undefined
				? {}
				: { onProgress: options.onProgress }),
		}),
		wordVectors,
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
