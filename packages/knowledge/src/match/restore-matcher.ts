import { createLanguageDetector } from "../language/create-language-detector.js";
import { assembleMatcher } from "./assemble-matcher.js";
import type { Calibration } from "./calibrate.js";
import type { Corpus } from "./corpus.js";
import { toLinearModel } from "./linear-model.js";
import type { Matcher, MatchPolicy } from "./match.js";
import type { Coefficients } from "./train-linear.js";

/** What training yields; everything else is rebuilt from the training set. */
export interface TrainedMatcher {
	readonly corpus: Corpus;
	readonly coefficients: Coefficients;
	readonly calibration: Calibration;
	readonly policy: MatchPolicy;
	/** Languages whose word vectors it was trained with. */
	readonly wordVectorLanguages: readonly string[];
}

/** Makes a matcher of what training found. */
export function restoreMatcher(trained: TrainedMatcher): Matcher {
	const { corpus, coefficients, calibration, policy } = trained;
	return assembleMatcher({
		corpus,
		calibration,
		policy,
		model: toLinearModel(
			coefficients,
			corpus.rows,
			corpus.vectorizer.featureCount,
		),
		detector: createLanguageDetector(corpus.rows, corpus.languages),
	});
}
