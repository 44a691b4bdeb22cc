import type { Problem } from "./problem.js";

/** One problem as editors and terminals understand it: `file:line:col code message`, the fix indented below. */
export function formatProblem(problem: Problem): string {
	const { file, line, column, code, message, fix } = problem;
	return `${file}:${line}:${column} ${code} ${message}\n    ${fix}`;
}
