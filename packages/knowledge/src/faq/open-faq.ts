import { KnowledgeError } from "../knowledge-error.js";
import { formatProblem } from "../load/format-problem.js";
import { loadKnowledgeBase } from "../load/node/load-knowledge-base.js";
import type { MatcherOptions } from "../match/create-matcher.js";
import { createFaq } from "./create-faq.js";
import type { Faq } from "./faq.js";

/**
 * Opens the knowledge base of a folder. Throws `KnowledgeError`: `unreadable`
 * without the folder, `broken` with all problems when the content has mistakes.
 */
export async function openFaq(
	folder: string,
	{ matcherOptions }: { readonly matcherOptions?: MatcherOptions } = {},
): Promise<Faq> {
	const result = await loadKnowledgeBase(folder);
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
	return createFaq({
		knowledgeBase: result.knowledgeBase,
		...(matcherOptions === undefined ? {} : { matcherOptions }),
	});
}
