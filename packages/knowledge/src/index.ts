// Types
export type {
	Article,
	ArticleText,
	Fact,
	Facts,
	HandoffMode,
} from "./articles/article.js";
export type { Cues, Lexicon, SmallTalkKind } from "./lexicon/lexicon.js";
export type {
	HeldOutQuestion,
	Interval,
	KnowledgeBase,
	Shop,
} from "./load/knowledge-base.js";
export type { Problem } from "./load/problem.js";
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
