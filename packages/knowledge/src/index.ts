// Everyday

// Types
export type { Article } from "./articles/article.js";
export type { Block, Inline } from "./articles/blocks.js";

// Wiring
export { toPlainText } from "./articles/blocks.js";
export type { RenderedArticle } from "./articles/render-article.js";
export { renderArticle, renderTitle } from "./articles/render-article.js";
export { createFaq } from "./faq/create-faq.js";
export type { Answer, AskOptions, Choice, Faq } from "./faq/faq.js";
export { toTrainingSet } from "./faq/to-training-set.js";
export type { Cues, Lexicon, SmallTalkKind } from "./lexicon/lexicon.js";
export { createKnowledgeBase } from "./load/create-knowledge-base.js";
export type {
	HeldOutQuestion,
	Interval,
	KnowledgeBase,
	Shop,
} from "./load/knowledge-base.js";
export type { Problem } from "./load/problem.js";
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
