import { KnowledgeError } from "../knowledge-error.js";
import { formatProblem } from "../load/format-problem.js";
import type { KnowledgeBase } from "../load/knowledge-base.js";
import { loadKnowledgeBase } from "../load/node/load-knowledge-base.js";
import type { ParseCache } from "../load/parse-cache.js";
import type { MatcherOptions } from "../match/create-matcher.js";
import type { Matcher } from "../match/match.js";
import type { TrainingSet } from "../match/training-set.js";
import { createFaq } from "./create-faq.js";
import type { Faq } from "./faq.js";
import { toTrainingSet } from "./to-training-set.js";

/** How the matcher of a folder is made. */
export interface OpenFaqOptions {
	readonly matcherOptions?: MatcherOptions;
	/** Makes the matcher instead, e.g. on another thread or from a cache. */
	readonly train?: (
		trainingSet: TrainingSet,
		knowledgeBase: KnowledgeBase,
	) => Promise<Matcher>;
	/** Kept by callers that read the folder again. */
	readonly cache?: ParseCache;
	/** See `loadKnowledgeBase`. */
	readonly cacheDir?: string;
}

/**
 * Opens the knowledge base of a folder. Throws `KnowledgeError`: `unreadable`
 * without the folder, `broken` with all problems when the content has mistakes.
 */
export async function openFaq(
	folder: string,
	options: OpenFaqOptions = {},
): Promise<Faq> {
	const { matcherOptions, train, cache, cacheDir } = options;
	const result = await loadKnowledgeBase(folder, {
		...(cache === undefined ? {} : { cache }),
		...(cacheDir === undefined ? {} : { cacheDir }),
	});
	if (result.kind === "broken") {
		const errors = result.problems.filter(
			(problem) => problem.severity === "error",
		);
		const [first] = errors;
		throw new KnowledgeError({
			code: "broken",
			message: `The knowledge base ${folder} has ${errors.length} ${errors.length === 1 ? "mistake" : "mistakes"}; the first: ${first ? formatProblem(first) : ""}`,
			fix: "Run 'shopbell check' and mend what it lists",
			problems: result.problems,
		});
	}
	const { knowledgeBase } = result;
	return createFaq({
		knowledgeBase,
		...(train === undefined
			? {}
			: { matcher: await train(toTrainingSet(knowledgeBase), knowledgeBase) }),
		...(matcherOptions === undefined ? {} : { matcherOptions }),
	});
}
