import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { decodeText } from "../../exchange/decode-text.js";
import type { ExchangeFormat } from "../../exchange/format.js";
import { importLimits } from "../../exchange/limits.js";
import { readEach } from "../../exchange/read-each.js";
import { createRowProblem } from "../../exchange/row-problem.js";
import { readTable } from "../table/read-table.js";
import { fromSafeCell, toSafeCell } from "../table/safe-cell.js";
import { toRows } from "../table/to-rows.js";

/**
 * CSV after RFC 4180, in any of the separators spreadsheet programs write
 * (comma, semicolon, tab), with or without a byte order mark. The export is
 * UTF-8 with the mark, which Excel needs, and cells that a spreadsheet program
 * would run are made harmless.
 */
export const csvFormat: ExchangeFormat = {
	id: "csv",
	name: "CSV",
	endings: [".csv"],
	read: (files, context) =>
		readEach(files, (file) => {
			const decoded = decodeText(file, context);
			if (decoded.kind === "unreadable")
				return { texts: [], problems: [decoded.problem] };
			const rows = parseRows(decoded.text);
			if (typeof rows === "string")
				return {
					texts: [],
					problems: [
						createRowProblem({ file: file.path, row: "" }, "file-syntax", {
							format: "CSV",
							detail: rows,
						}),
					],
				};
			return readTable({ file: file.path, rows }, context);
		}),
	write: async (knowledgeBase, locales) => ({
		files: [
			{
				path: "articles.csv",
				bytes: new TextEncoder().encode(
					stringify(
						toRows(knowledgeBase, locales).map((row) => row.map(toSafeCell)),
						{ bom: true, record_delimiter: "\r\n", quoted_match: /[\r\n]/ },
					),
				),
			},
		],
		losses: [],
	}),
};

/** Rows of a table, or what keeps it from being one. */
export function parseRows(
	text: string,
	separator = findSeparator(text),
): readonly (readonly string[])[] | string {
	try {
		const rows = parse(text, {
			delimiter: separator,
			relax_column_count: true,
			relax_quotes: true,
			skip_empty_lines: false,
			max_record_size: 4 * importLimits.maxTextLength,
			to: importLimits.maxRows + 2,
		}) as string[][];
		return rows.map((row) => row.map(fromSafeCell));
	} catch (error) {
		return (error as Error).message;
	}
}

/** The separator that stands most often in the first line, outside quotes. */
function findSeparator(text: string): string {
	const first = text
		.trimStart()
		.slice(0, 10_000)
		.replace(/"(?:[^"]|"")*"/g, "")
		.split("\n")[0];
	const count = (sign: string) => (first ?? "").split(sign).length;
	return [",", ";", "\t"].reduce((best, sign) =>
		count(sign) > count(best) ? sign : best,
	);
}
