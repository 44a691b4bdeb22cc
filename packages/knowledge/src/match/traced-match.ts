import type { LanguageDetector } from "../language/create-language-detector.js";
import type { Token } from "../language/tokenize.js";
import type { Calibration } from "./calibrate.js";
import type { Corpus } from "./corpus.js";
import type { LinearModel } from "./linear-model.js";
import type { Match, MatchPolicy } from "./match.js";
import type { ReadQuery } from "./read-query.js";

/** Everything a matcher consults. */
export interface MatcherParts {
	readonly corpus: Corpus;
	readonly model: LinearModel;
	readonly calibration: Calibration;
	readonly detector: LanguageDetector;
	readonly policy: MatchPolicy;
}

/** A match and what led to it. */
export interface TracedMatch {
	readonly match: Match;
	readonly query: ReadQuery;
	readonly tokens: readonly Token[];
	readonly scores: Float64Array;
	readonly order: readonly number[];
	readonly unknownShare: number;
	readonly threshold: number;
	readonly isExact: boolean;
}
