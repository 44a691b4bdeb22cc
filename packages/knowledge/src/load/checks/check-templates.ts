import type { ShopTemplate } from "../../templates/message-template.js";
import { placesOf } from "../../templates/places-of.js";
import { createProblem } from "../create-problem.js";
import type { Problem } from "../problem.js";
import type { SourceMap } from "../yaml/source-map.js";

/** What the schema of `templates.yaml` cannot say: places in order, a field for each, one template of a name and language. */
export function checkTemplates(
	templates: readonly ShopTemplate[],
	places: SourceMap,
): Problem[] {
	const lines = new Map<string, number>();
	return templates.flatMap(({ name, language, body, fields }, index) => {
		const problems: Problem[] = [];
		const found = placesOf(body);
		if (!isInOrder(body, found))
			problems.push(
				createProblem(places.at([index, "body"]), "template-places", { name }),
			);
		else if (found.length !== fields.length)
			problems.push(
				createProblem(
					places.at(fields.length === 0 ? [index, "body"] : [index, "fields"]),
					"template-fields",
					{ places: found.length, fields: fields.length },
				),
			);
		const at = places.at([index, "name"]);
		const key = `${name} ${language}`;
		const line = lines.get(key);
		if (line === undefined) lines.set(key, at.line);
		else
			problems.push(
				createProblem(at, "template-duplicate", { name, language, line }),
			);
		return problems;
	});
}

/** Vendors refuse a body that begins or ends with a place, and numbers that leave one out. */
function isInOrder(body: string, found: readonly number[]): boolean {
	return (
		[...found]
			.sort((a, b) => a - b)
			.every((number, index) => number === index + 1) &&
		!/^\{\{\d+\}\}|\{\{\d+\}\}$/.test(body) &&
		!/\{\{(?!\d{1,2}\}\})/.test(body)
	);
}
