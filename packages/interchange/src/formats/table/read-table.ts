import type { ReadContext, ReadResult } from "../../exchange/format.js";
import type { ImportedText } from "../../exchange/imported-text.js";
import { importLimits } from "../../exchange/limits.js";
import { resolveLanguage } from "../../exchange/resolve-language.js";
import {
	createRowProblem,
	type RowPlace,
	type RowProblem,
} from "../../exchange/row-problem.js";
import { sourceToAnswer } from "../../markup/to-answer.js";
import { type ColumnId, findColumn } from "./columns.js";
import { readHead, splitLines } from "./read-head.js";

/** A table as it was read: texts only, the headings in the first row. */
export interface Table {
	readonly file: string;
	readonly rows: readonly (readonly string[])[];
}

/**
 * A table of articles, one row for one article in one language. The headings
 * name the columns; `title` (or `question`) and `answer` are needed.
 */
export function readTable(table: Table, context: ReadContext): ReadResult {
	const { file, rows } = table;
	const whole: RowPlace = { file, row: "" };
	const headAt = rows.findIndex((row) =>
		row.some((cell) => cell.trim() !== ""),
	);
	const headings = rows[headAt];
	if (headings === undefined)
		return { texts: [], problems: [createRowProblem(whole, "file-empty", {})] };
	const columns = headings.map((heading) => findColumn(heading));
	const problems: RowProblem[] = [];
	for (const column of ["title", "answer"] as const)
		if (!columns.includes(column))
			problems.push(
				createRowProblem(whole, "column-missing", {
					column,
					found: headings.join(", "),
				}),
			);
	if (problems.length > 0) return { texts: [], problems };
	for (const [i, heading] of headings.entries())
		if (columns[i] === undefined && heading.trim() !== "")
			problems.push(
				createRowProblem(whole, "column-unknown", { column: heading.trim() }),
			);

	const texts: ImportedText[] = [];
	for (const [i, row] of rows.slice(headAt + 1).entries()) {
		if (i >= importLimits.maxRows) {
			problems.push(
				createRowProblem(whole, "too-many-rows", { max: importLimits.maxRows }),
			);
			break;
		}
		const place = { file, row: `row ${headAt + i + 2}` };
		if (row.every((cell) => cell.trim() === "")) {
			if (i < rows.length - headAt - 2)
				problems.push(createRowProblem(place, "row-empty", {}));
			continue;
		}
		const cells: Partial<Record<ColumnId, string>> = {};
		for (const [j, column] of columns.entries())
			if (column !== undefined && cells[column] === undefined)
				cells[column] = row[j] ?? "";
		const { text, found } = readRow(cells, place, context);
		problems.push(...found);
		if (text !== undefined) texts.push(text);
	}
	return { texts, problems };
}

function readRow(
	cells: Partial<Record<ColumnId, string>>,
	place: RowPlace,
	context: ReadContext,
): { readonly text?: ImportedText; readonly found: readonly RowProblem[] } {
	const found: RowProblem[] = [];
	const fail = (problem: RowProblem) => ({ found: [...found, problem] });
	const max = importLimits.maxTextLength;
	for (const cell of Object.values(cells)) {
		if (cell.length > max)
			return fail(createRowProblem(place, "text-too-long", { max }));
		if (/^#(?:REF|N\/A|NAME\?|VALUE|DIV\/0|NULL|NUM)!?$/.test(cell))
			return fail(createRowProblem(place, "cell-error", { value: cell }));
		if (/^=\s*[A-Z(+@-]/i.test(cell))
			found.push(createRowProblem(place, "cell-formula", { value: cell }));
	}
	const title = cells.title?.trim() ?? "";
	if (title === "") return fail(createRowProblem(place, "title-missing", {}));
	const answer = sourceToAnswer(cells.answer ?? "");
	if (answer.text.trim() === "")
		return fail(createRowProblem(place, "answer-missing", {}));
	const language = resolveLanguage(cells.language, context);
	if (language === undefined)
		return fail(
			createRowProblem(place, "language-unknown", {
				language: cells.language ?? "",
				locales: context.locales.join(", "),
			}),
		);
	for (const { code, what } of answer.losses)
		found.push(
			code === "link-dropped"
				? createRowProblem(place, code, { url: what })
				: createRowProblem(place, code, { what }),
		);
	const head = readHead(cells, place);
	found.push(...head.problems);
	if (head.problems.length > 0) return { found };
	const id = cells.id?.trim() ?? "";
	const short = cells.short?.trim() ?? "";
	const text: ImportedText = {
		place,
		...(id === "" ? {} : { id }),
		group: id === "" ? `${place.file} ${place.row}` : id,
		...(cells.topic?.trim() ? { topic: cells.topic.trim() } : {}),
		language,
		title,
		answer: answer.text,
		...(short === "" ? {} : { short: sourceToAnswer(short).text }),
		...listOf("questions", cells.questions),
		...listOf("notQuestions", cells.not_questions),
		holds: "all",
		head: head.head,
	};
	return { text, found };
}

/** A list of phrasings, one a line; a table without the column says nothing of it. */
function listOf(
	name: "questions" | "notQuestions",
	cell: string | undefined,
): Partial<Record<typeof name, readonly string[]>> {
	if (cell === undefined) return {};
	const lines = splitLines(cell);
	// An article must have a phrasing: an empty cell means that the source has none.
	return lines.length === 0 && name === "questions" ? {} : { [name]: lines };
}
