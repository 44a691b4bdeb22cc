import type { Problem } from "./problem.js";

/** The problems in reading order: by file, line, column and code. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
	return [...problems].sort(
		(a, b) =>
			compare(a.file, b.file) ||
			a.line - b.line ||
			a.column - b.column ||
			compare(a.code, b.code),
	);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
