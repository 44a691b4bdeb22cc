import type { Place, Problem } from "./problem.js";
import type { Params } from "./problem-rule.js";
import {
	type ProblemCode,
	type ProblemParams,
	problemTable,
} from "./problem-table.js";

import { problemTerms, withTerms } from "./problem-terms.js";

const maxQuoted = 80;

/** A problem at a place, its message and fix taken from the table. Quoted text is cut at 80 characters. */
export function createProblem<C extends ProblemCode>(
	place: Place,
	code: C,
	params: ProblemParams<C>,
): Problem {
	const rule = problemTable[code] as unknown as {
		readonly severity: Problem["severity"];
		readonly message: (params: Params) => string;
		readonly fix: (params: Params) => string;
	};
	const shown = Object.fromEntries(
		Object.entries(params as Params).map(([name, value]) => [
			name,
			typeof value === "string" && name !== "known" && name !== "options"
				? cut(value)
				: value,
		]),
	);
	const said = withTerms(shown, problemTerms);
	return {
		file: place.file,
		line: place.line,
		column: place.column,
		code,
		severity: rule.severity,
		message: rule.message(said),
		fix: rule.fix(said),
		params: shown,
	};
}

function cut(text: string): string {
	const line = text.replace(/\s+/g, " ");
	return line.length > maxQuoted ? `${line.slice(0, maxQuoted)}…` : line;
}
