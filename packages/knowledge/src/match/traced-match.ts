import type { LanguageDetector } from "../language/create-language-detector.js";
import type { Token, Tokenizer } from "../language/tokenize.js";
import type { ConceptFinder } from "./find-concepts.js";
import type { Match } from "./match.js";
import type { ReadQuery } from "./read-query.js";
import type { TrainedMatcher } from "./trained-matcher.js";
import type { Vectorizer } from "./vectorizer.js";

/** What reads texts. */
export interface Readers {
	readonly tokenizer: Tokenizer;
	readonly concepts: ConceptFinder | undefined;
	readonly vectorizer: Vectorizer;
}

/** Everything a matcher consults. */
export interface MatcherParts extends Readers {
	readonly trained: TrainedMatcher;
	readonly detector: LanguageDetector;
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
	/** Another company that the text names. */
	readonly otherCompany?: string;
}
