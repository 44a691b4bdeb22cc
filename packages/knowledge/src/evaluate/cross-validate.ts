import { createFaq } from "../faq/create-faq.js";
import { toTrainingSet } from "../faq/to-training-set.js";
import type { KnowledgeBase } from "../load/knowledge-base.js";
import { createMatcher } from "../match/create-matcher.js";
import type { Matcher } from "../match/match.js";
import type { TrainingSet } from "../match/training-set.js";
import type { JudgedRow } from "./eval-report.js";
import type { EvalRow } from "./eval-row.js";
import { evaluateQuestions } from "./evaluate-questions.js";

/** Makes a matcher for a knowledge base, perhaps on another thread. */
export type TrainMatcher = (
	trainingSet: TrainingSet,
	knowledgeBase: KnowledgeBase,
) => Matcher | Promise<Matcher>;

/** How phrasings are held out. */
export interface CrossValidateOptions {
	readonly knowledgeBase: KnowledgeBase;
	/** Into how many parts the phrasings of each article and language are dealt, 2 or more; default 5. */
	readonly folds?: number;
	/** How many of the parts are tested, each with a training of its own; default all. */
	readonly testedFolds?: number;
	/** Default: trains here, on this thread. */
	readonly train?: TrainMatcher;
	/** Told the share of the work done, 0..1. */
	readonly onProgress?: (share: number) => void;
}

/**
 * Asks phrasings of a bot that has not learnt them: each part in turn is left
 * out, the rest is learnt, and the part is asked. It stands for leaving out one
 * phrasing at a time, which would take a training for each; as a part is more
 * than one, the figures err on the side of caution. Rows have the style `phrasing`.
 */
export async function crossValidate(
	options: CrossValidateOptions,
): Promise<readonly JudgedRow[]> {
	const { knowledgeBase, onProgress } = options;
	const folds = Math.max(2, Math.floor(options.folds ?? 5));
	const tested = Math.min(folds, Math.max(1, options.testedFolds ?? folds));
	const train = options.train ?? trainHere;
	const judged: JudgedRow[] = [];
	for (let fold = 0; fold < tested; fold++) {
		const { kept, rows } = splitPhrasings(knowledgeBase, fold, folds);
		const matcher = await train(toTrainingSet(kept), kept);
		onProgress?.((fold + trainingShare) / tested);
		const faq = createFaq({ knowledgeBase, matcher });
		const evaluation = evaluateQuestions({
			faq,
			rows,
			onProgress: (done, total) =>
				onProgress?.(
					(fold + trainingShare + ((1 - trainingShare) * done) / total) /
						tested,
				),
		});
		judged.push(...evaluation.judged);
	}
	return judged;
}

/** How much of the time of a part goes into its training. */
const trainingShare = 0.8;

const trainHere: TrainMatcher = (trainingSet, { shop }) =>
	createMatcher(trainingSet, {
		policy: { maxWrongShare: shop.policy.maxWrongShare },
	});

/** The knowledge base without one part of its phrasings, and that part as rows. */
function splitPhrasings(
	knowledgeBase: KnowledgeBase,
	fold: number,
	folds: number,
): { readonly kept: KnowledgeBase; readonly rows: readonly EvalRow[] } {
	const rows: EvalRow[] = [];
	const articles = Object.values(knowledgeBase.articles).map((article) => {
		const texts = Object.entries(article.texts).map(([language, text]) => {
			const offset = spreadOf(article.id + language);
			const isHeldOut = (i: number) => (i + offset) % folds === fold;
			text.questions.forEach((question, i) => {
				if (isHeldOut(i))
					rows.push({
						id: `${article.id}-${language}-${i + 1}`,
						language,
						topic: article.id,
						style: "phrasing",
						text: question,
						also: [],
					});
			});
			const questions = text.questions.filter((_, i) => !isHeldOut(i));
			return [language, { ...text, questions }] as const;
		});
		return [
			article.id,
			{ ...article, texts: Object.fromEntries(texts) },
		] as const;
	});
	return {
		kept: { ...knowledgeBase, articles: Object.fromEntries(articles) },
		rows,
	};
}

/** Starts each list at another part, so that the first part is not all first lines. */
const spreadOf = (text: string) =>
	[...text].reduce((sum, char) => sum + (char.codePointAt(0) ?? 0), 0);
