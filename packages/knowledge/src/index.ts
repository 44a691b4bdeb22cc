// Everyday

export { renderArticle, renderTitle } from "./articles/render-article.js";
export { compileKnowledge } from "./faq/compile-knowledge.js";
export { createFaqFromCompiled } from "./faq/compiled-knowledge.js";
export { createFaq } from "./faq/create-faq.js";
export { createMeaningFaq } from "./faq/create-meaning-faq.js";
export { personArticleId } from "./faq/to-training-set.js";
export { KnowledgeError } from "./knowledge-error.js";
export { createKnowledgeBase } from "./load/create-knowledge-base.js";
export { formatProblem } from "./load/format-problem.js";
export { createMeaningMatcher } from "./meaning/create-meaning-matcher.js";

// Wiring

export { toPlainText } from "./articles/blocks.js";
export { parseMessage } from "./articles/message.js";
export { toBlocks } from "./articles/to-blocks.js";
export {
	isCurrentTranslation,
	toTranslationMark,
} from "./articles/translation-mark.js";
export { addPhrasing } from "./edit/add-phrasing.js";
export { detectPhrasingLanguage } from "./edit/detect-phrasing-language.js";
export { draftArticle, toArticlePath } from "./edit/draft-article.js";
export { draftFlow, toFlowPath } from "./edit/draft-flow.js";
export { findPhrasing } from "./edit/find-phrasing.js";
export { formatYaml } from "./edit/format-yaml.js";
export { isArticleId } from "./edit/is-article-id.js";
export { judgePhrasing } from "./edit/judge-phrasing.js";
export {
	maskPersonalData,
	withoutMasks,
} from "./edit/mask-personal-data.js";
export { setFields } from "./edit/set-fields.js";
export { writeYaml } from "./edit/write-yaml.js";
export { compareAnswers } from "./evaluate/compare-answers.js";
export { compareCloseness } from "./evaluate/compare-closeness.js";
export { toConfusedPairs } from "./evaluate/confused-pairs.js";
export { crossValidate } from "./evaluate/cross-validate.js";
export { describeExplanation } from "./evaluate/describe-explanation.js";
export { toEvalRows } from "./evaluate/eval-row.js";
export { evaluateQuestions } from "./evaluate/evaluate-questions.js";
export { findConfusions } from "./evaluate/find-confusions.js";
export { measureAuroc } from "./evaluate/measure-auroc.js";
export { measureCalibrationError } from "./evaluate/measure-calibration-error.js";
export { parseEvalRows } from "./evaluate/parse-eval-rows.js";
export { testKnowledgeBase } from "./evaluate/test-knowledge-base.js";
export { toTranslationMatrix } from "./evaluate/translation-matrix.js";
export { toTrainingSet } from "./faq/to-training-set.js";
export {
	actionNames,
	actionTable,
	describeAction,
	flowActionNames,
} from "./flows/action-table.js";
export { holds, toValue } from "./flows/condition.js";
export { actionsOf } from "./flows/flow.js";
export { renderFlowText, showValue } from "./flows/render-flow-text.js";
export { toDay } from "./flows/slots/day.js";
export { readChoice } from "./flows/slots/read-choice.js";
export { readPlace } from "./flows/slots/read-place.js";
export { findSlot, readSlot } from "./flows/slots/read-slot.js";
export { readYesNo } from "./flows/slots/read-yes-no.js";
export { englishWordVectors } from "./language/english-word-vectors.js";
export { createCueDetector } from "./lexicon/create-cue-detector.js";
export { findSmallTalkReply } from "./lexicon/find-small-talk-reply.js";
export { createSafetyFinder } from "./lexicon/safety/create-safety-finder.js";
export { findSafetyTopic } from "./lexicon/safety/find-safety-topic.js";
export { safetyTopics } from "./lexicon/safety/safety-topic.js";
export { findPersonalData } from "./load/checks/check-personal-data.js";
export { normalizePhrasing } from "./load/checks/normalize-phrasing.js";
export { nearest } from "./load/nearest.js";
export { createParseCache } from "./load/parse-cache.js";
export { problemTable } from "./load/problem-table.js";
export { readArticleFile } from "./load/read-article-file.js";
export { articleIdPattern } from "./load/schema/field-types.js";
export { toJsonSchemas } from "./load/schema/json-schemas.js";
export { toSizeLimits } from "./load/source-file.js";
export { parseYaml } from "./load/yaml/parse-yaml.js";
export { createMatcherFromCompiled } from "./match/compiled-matcher.js";
export {
	compileMatcher,
	createMatcher,
	DEFAULT_POLICY,
} from "./match/create-matcher.js";
export { fillTemplate } from "./templates/fill-template.js";

// Types

export type {
	Article,
	ArticleText,
	Fact,
	Facts,
	HandoffMode,
} from "./articles/article.js";
export type { Block, Inline } from "./articles/blocks.js";
export type {
	ArticleForm,
	RenderedArticle,
	RenderOptions,
} from "./articles/render-article.js";
export type { AddPhrasingResult } from "./edit/add-phrasing.js";
export type { DraftOptions } from "./edit/draft-article.js";
export type { KnownPhrasing } from "./edit/find-phrasing.js";
export type { FormatResult } from "./edit/format-yaml.js";
export type { PhrasingVerdict } from "./edit/judge-phrasing.js";
export type { FieldChange, SetFieldsResult } from "./edit/set-fields.js";
export type {
	AnswerChange,
	AnswerChangeKind,
	ComparedQuestion,
	CompareOptions,
	Side,
} from "./evaluate/compare-answers.js";
export type {
	ClosenessOptions,
	CloserPair,
} from "./evaluate/compare-closeness.js";
export type { ConfusedPair } from "./evaluate/confused-pairs.js";
export type {
	CrossValidateOptions,
	TrainMatcher,
} from "./evaluate/cross-validate.js";
export type {
	DescribedExplanation,
	DescribeOptions,
	ExplanationLanguage,
} from "./evaluate/describe-explanation.js";
export type {
	EvalReport,
	EvalShares,
	JudgedRow,
} from "./evaluate/eval-report.js";
export type { EvalRow } from "./evaluate/eval-row.js";
export type {
	EvaluateOptions,
	Evaluation,
} from "./evaluate/evaluate-questions.js";
export type {
	ConfusedQuestion,
	Confusion,
} from "./evaluate/find-confusions.js";
export type { Verdict } from "./evaluate/judge-answer.js";
export type { NotQuestionResult } from "./evaluate/not-questions.js";
export type { ParsedEvalRows } from "./evaluate/parse-eval-rows.js";
export type { TestCase } from "./evaluate/test-case.js";
export type {
	PhrasingTest,
	TestOptions,
	TestReport,
} from "./evaluate/test-knowledge-base.js";
export type {
	TranslationMatrix,
	TranslationState,
} from "./evaluate/translation-matrix.js";
export type { CompiledKnowledge } from "./faq/compiled-knowledge.js";
export type { FaqOptions } from "./faq/create-faq.js";
export type { MeaningFaq } from "./faq/create-meaning-faq.js";
export type { Answer, AskOptions, Choice, Faq } from "./faq/faq.js";
export type {
	ActionDescription,
	ActionFieldType,
	ActionName,
} from "./flows/action-table.js";
export type {
	Flow,
	FlowStep,
	FlowTarget,
	FlowText,
	StepText,
} from "./flows/flow.js";
export type { KnownValue } from "./flows/known-values.js";
export type { RenderedText } from "./flows/render-flow-text.js";
export type {
	FlowValue,
	SlotContext,
	SlotReading,
	SlotSpec,
	SlotType,
} from "./flows/slots/slot.js";
export type { KnowledgeErrorCode } from "./knowledge-error.js";
export type { WordVectors } from "./language/word-vectors.js";
export type { CueDetector } from "./lexicon/create-cue-detector.js";
export type { Cues, Lexicon, SmallTalkKind } from "./lexicon/lexicon.js";
export type { SafetyFinder } from "./lexicon/safety/create-safety-finder.js";
export type { SafetyTopic } from "./lexicon/safety/safety-topic.js";
export type { PersonalData } from "./load/checks/check-personal-data.js";
export type {
	KnowledgeBaseOptions,
	KnowledgeBaseResult,
} from "./load/create-knowledge-base.js";
export {
	defaultHandoffSettings,
	type HandoffGroup,
	type HandoffSettings,
} from "./load/handoff-settings.js";
export { holidayCountries } from "./load/holiday-countries.js";
export type { Interval } from "./load/interval.js";
export type {
	HeldOutQuestion,
	KnowledgeBase,
	Shop,
} from "./load/knowledge-base.js";
export type { ParseCache } from "./load/parse-cache.js";
export type { Place, Problem } from "./load/problem.js";
export type { ProblemSeverity } from "./load/problem-rule.js";
export type { ProblemCode } from "./load/problem-table.js";
export type { ArticleFile } from "./load/read-article-file.js";
export type { SizeLimits, SourceFile } from "./load/source-file.js";
export type { CompiledMatcher } from "./match/compiled-matcher.js";
export type { MatcherOptions } from "./match/create-matcher.js";
export type {
	Candidate,
	Decision,
	Explanation,
	LanguageGuess,
	LateUtterance,
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
export type { Embedder, VectorCache } from "./meaning/embedder.js";
export type { MeaningClock } from "./meaning/meaning-clock.js";
export type {
	MeaningEvidence,
	MeaningExplanation,
	MeaningMatcher,
	MeaningMatcherOptions,
	MeaningState,
	NoMeaningReason,
} from "./meaning/meaning-matcher.js";
export type {
	MeaningProblem,
	MeaningProblemCode,
} from "./meaning/meaning-problem.js";
export type { FilledTemplate } from "./templates/fill-template.js";
export type { ShopTemplate } from "./templates/message-template.js";
