import type { LanguageTable } from "../language/learn-languages.js";
import type { Calibration } from "./calibrate.js";
import type { LinearModel } from "./linear-model.js";
import type { MatchPolicy } from "./match.js";
import type { Phrasings } from "./phrasings.js";
import type { Concept } from "./training-set.js";
import type { Vocabulary } from "./vectorizer.js";

/** What is known once the texts are read, before anything is trained: enough to make all that looks texts up. */
export interface ReadTexts {
	readonly intentIds: readonly string[];
	/** Extra certainty demanded per intent, 0..1. */
	readonly strictness: readonly number[];
	readonly languages: readonly string[];
	/** Whether Latin and Cyrillic spellings of a word meet. */
	readonly isMixedScript: boolean;
	readonly concepts: readonly Concept[];
	/** Names of other companies. */
	readonly otherCompanies: readonly string[];
	readonly vocabulary: Vocabulary;
	readonly policy: MatchPolicy;
	readonly phrasings: Phrasings;
	/** Languages whose word vectors it was trained with and needs again. */
	readonly wordVectorLanguages: readonly string[];
}

/** What training adds to that. */
export interface LearntWeights {
	readonly model: LinearModel;
	readonly calibration: Calibration;
	readonly languageTable: LanguageTable;
}

/** Everything that training yields, as plain data: what a matcher is put together from. */
export interface TrainedMatcher extends ReadTexts, LearntWeights {}
