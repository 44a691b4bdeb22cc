import type { Article } from "../../articles/article.js";
import type { Flow } from "../../flows/flow.js";
import { createProblem } from "../create-problem.js";
import type { HeldOutQuestion } from "../knowledge-base.js";
import { nearest } from "../nearest.js";
import type { Problem } from "../problem.js";
import type { ReadFile } from "../read/read-file.js";
import { fileLimits } from "../source-file.js";
import type { Path, SourceMap } from "../yaml/source-map.js";

/**
 * Ids under `next`, `want` and `also` that are no article's, and under `with_order` that are no
 * flow's, or one's that asks for no order number. `ids` and `flowIds` hold those of broken files too.
 */
export function checkReferences(
	articles: readonly ReadFile<Article>[],
	questions: readonly ReadFile<readonly HeldOutQuestion[]>[],
	ids: ReadonlySet<string>,
	flowIds: ReadonlySet<string>,
	flows: readonly ReadFile<Flow>[],
): Problem[] {
	const withoutOrder = new Set(
		flows.flatMap(({ data }) => (data && !asksForOrder(data) ? [data.id] : [])),
	);
	const problems: Problem[] = [];
	/** Problems of the file at hand: looking for the nearest id of thousands would take seconds. */
	let found = 0;
	const check = (id: string, places: SourceMap, path: Path) => {
		if (ids.has(id) || found >= fileLimits.maxProblems) return;
		found++;
		problems.push(
			createProblem(places.at(path), "article-unknown", {
				id,
				nearest: nearest(id, ids),
			}),
		);
	};
	for (const { data: article, places } of articles) {
		if (article === undefined || places === undefined) continue;
		found = 0;
		for (const [i, id] of article.next.entries()) {
			check(id, places, ["next", i]);
			if (id === article.id)
				problems.push(
					createProblem(places.at(["next", i]), "article-own", { id }),
				);
		}
		const { withOrder } = article;
		if (withOrder !== undefined && !flowIds.has(withOrder))
			problems.push(
				createProblem(places.at(["with_order"]), "flow-unknown", {
					id: withOrder,
					nearest: nearest(withOrder, flowIds),
				}),
			);
		else if (withOrder !== undefined && withoutOrder.has(withOrder))
			problems.push(
				createProblem(places.at(["with_order"]), "flow-without-order", {
					id: withOrder,
				}),
			);
	}
	for (const { data, places } of questions) {
		if (places === undefined) continue;
		found = 0;
		for (const [i, question] of (data ?? []).entries()) {
			if (question.want !== null) check(question.want, places, [i, "want"]);
			for (const [j, id] of question.also.entries())
				check(id, places, [i, "also", j]);
		}
	}
	return problems;
}

/** Whether a step of the flow asks for an order number. */
const asksForOrder = ({ slots, steps }: Flow): boolean =>
	Object.values(steps).some(
		(step) => step.kind === "ask" && slots[step.slot]?.type === "order-number",
	);
