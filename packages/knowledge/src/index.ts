// Everyday

// Types
export type { Article } from "./articles/article.js";
export { renderArticle, renderTitle } from "./articles/render-article.js";
export { createKnowledgeBase } from "./load/create-knowledge-base.js";
export type { MatcherOptions } from "./match/create-matcher.js";
export { createMatcher, DEFAULT_POLICY } from "./match/create-matcher.js";
export type {
	Candidate,
	Decision,
	Explanation,
	LanguageGuess,
	Match,
	Matcher,
	MatchPolicy,
	Query,
} from "./match/match.js";
export type {
	Concept,
	Intent,
	TrainingSet,
	Utterance,
} from "./match/training-set.js";
