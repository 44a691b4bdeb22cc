import { error } from "./problem-rule.js";

/** What can be wrong with a template of a messenger. */
export const templateProblemTable = {
	"template-places": error<{ name: string }>(
		(p) =>
			`The places of the template '${p.name}' cannot be approved like this`,
		() =>
			"Number them {{1}}, {{2}} and so on without a gap, and put words before the first and behind the last",
	),
	"template-fields": error<{ places: number; fields: number }>(
		(p) => `Places to fill in the text: ${p.places}; fields named: ${p.fields}`,
		() => "Name one field for each place: fields: [shopper, order]",
	),
	"template-duplicate": error<{
		name: string;
		language: string;
		line: number;
	}>(
		(p) =>
			`The template '${p.name}' in '${p.language}' is already there, on line ${p.line}`,
		() => "Keep one of the two",
	),
} as const;
