import {
	type RowProblemCode,
	type RowProblemParams,
	type RowSeverity,
	rowProblemTable,
} from "./row-problem-table.js";

/** Where something stands in what is imported. */
export interface RowPlace {
	/** Path of the file as it was given. */
	readonly file: string;
	/** `row 12`, `article 360001`, `intent faq/shipping`; empty for the whole file. */
	readonly row: string;
}

/** Why a row is not imported, or what must be said about one that is. */
export interface RowProblem extends RowPlace {
	readonly code: RowProblemCode;
	readonly severity: RowSeverity;
	readonly message: string;
	/** What to do about it. */
	readonly fix: string;
}

const maxQuoted = 120;

/** A problem at a place; message and fix come from the table, quoted text is cut at 120 characters. */
export function createRowProblem<C extends RowProblemCode>(
	place: RowPlace,
	code: C,
	params: RowProblemParams<C>,
): RowProblem {
	const rule = rowProblemTable[code] as unknown as {
		readonly severity: RowSeverity;
		readonly message: (params: object) => string;
		readonly fix: (params: object) => string;
	};
	const shown = Object.fromEntries(
		Object.entries(params as Record<string, string | number>).map(
			([name, value]) => [name, typeof value === "string" ? cut(value) : value],
		),
	);
	return {
		file: place.file,
		row: place.row,
		code,
		severity: rule.severity,
		message: rule.message(shown),
		fix: rule.fix(shown),
	};
}

/** `file: row 12 code message`, the fix indented below. */
export function formatRowProblem(problem: RowProblem): string {
	const { file, row, code, message, fix } = problem;
	return `${file}:${row === "" ? "" : ` ${row}`} ${code} ${message}\n    ${fix}`;
}

function cut(text: string): string {
	const line = text.replace(/\s+/g, " ");
	return line.length > maxQuoted ? `${line.slice(0, maxQuoted)}…` : line;
}
