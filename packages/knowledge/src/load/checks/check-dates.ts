import type { Article } from "../../articles/article.js";
import { createProblem } from "../create-problem.js";
import type { Problem } from "../problem.js";
import type { SourceMap } from "../yaml/source-map.js";

/** Dates of an article or a flow: validity the wrong way round, and, when today is given as an ISO date, what is over or overdue. */
export function checkDates(
	dated: Pick<Article, "owner" | "reviewBy" | "validFrom" | "validUntil">,
	places: SourceMap,
	today?: string,
): Problem[] {
	const { reviewBy, validFrom, validUntil, owner } = dated;
	const problems: Problem[] = [];
	if (
		validFrom !== undefined &&
		validUntil !== undefined &&
		validUntil < validFrom
	)
		problems.push(
			createProblem(places.at(["valid_until"]), "validity-reversed", {
				from: validFrom,
				until: validUntil,
			}),
		);
	if (today === undefined) return problems;
	if (reviewBy < today)
		problems.push(
			createProblem(places.at(["review_by"]), "review-overdue", {
				date: reviewBy,
				owner,
			}),
		);
	if (validUntil !== undefined && validUntil < today)
		problems.push(
			createProblem(places.at(["valid_until"]), "validity-over", {
				date: validUntil,
			}),
		);
	return problems;
}
