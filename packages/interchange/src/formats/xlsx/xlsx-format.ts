import { readSheet } from "read-excel-file/node";
import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import type { ExchangeFile, ExchangeFormat } from "../../exchange/format.js";
import { importLimits } from "../../exchange/limits.js";
import { readEach } from "../../exchange/read-each.js";
import {
	createRowProblem,
	type RowProblem,
} from "../../exchange/row-problem.js";
import { readTable } from "../table/read-table.js";
import { toRows } from "../table/to-rows.js";
import { checkArchive } from "./check-archive.js";

/**
 * The first sheet of an Excel workbook (Office Open XML, ECMA-376). Formulas
 * count with the value they last had; cells of an export are texts, which no
 * program runs. Excel holds 32,767 characters in a cell.
 */
export const xlsxFormat: ExchangeFormat = {
	id: "xlsx",
	name: "Excel workbook",
	endings: [".xlsx"],
	read: (files, context) =>
		readEach(files, async (file) => {
			const problem = checkWorkbook(file);
			if (problem !== undefined) return { texts: [], problems: [problem] };
			try {
				const rows = await readSheet(Buffer.from(file.bytes), { trim: false });
				return readTable(
					{ file: file.path, rows: rows.map((row) => row.map(toText)) },
					context,
				);
			} catch (error) {
				return { texts: [], problems: [noWorkbook(file, error)] };
			}
		}),
	write: async (knowledgeBase, locales) => {
		const losses: { id: string; what: string }[] = [];
		const rows = toRows(knowledgeBase, locales).map((row) =>
			row.map((cell) => {
				if (cell.length <= maxCellLength) return cell;
				losses.push({
					id: row[0] ?? "",
					what: `what goes beyond ${maxCellLength} characters in a cell`,
				});
				return cell.slice(0, maxCellLength);
			}),
		);
		const sheet: SheetData = rows.map((row, i) =>
			row.map((value) => ({
				value: value === "" ? undefined : value,
				type: String,
				wrap: true,
				alignVertical: "top",
				...(i === 0 ? { fontWeight: "bold" } : {}),
			})),
		);
		const bytes = await writeXlsxFile(sheet, {
			stickyRowsCount: 1,
			columns: (rows[0] ?? []).map((name) => ({
				width: wide.has(name) ? 60 : 18,
			})),
		}).toBuffer();
		return {
			files: [{ path: "articles.xlsx", bytes: new Uint8Array(bytes) }],
			losses,
		};
	},
};

const wide = new Set(["questions", "answer", "short"]);

/** Excel's own limit of a cell. */
const maxCellLength = 32_767;

function checkWorkbook(file: ExchangeFile): RowProblem | undefined {
	const place = { file: file.path, row: "" };
	const { maxFileBytes, maxUnpackedBytes, maxArchiveEntries } = importLimits;
	if (file.bytes.length > maxFileBytes)
		return createRowProblem(place, "file-too-large", {
			maxMegabytes: maxFileBytes / 1_048_576,
		});
	switch (checkArchive(file.bytes)) {
		case "ok":
			return undefined;
		case "broken":
			return noWorkbook(file, new Error("it is no archive"));
		case "too-large":
			return createRowProblem(place, "archive-too-large", {
				maxMegabytes: maxUnpackedBytes / 1_048_576,
				maxEntries: maxArchiveEntries,
			});
	}
}

const noWorkbook = (file: ExchangeFile, error: unknown) =>
	createRowProblem({ file: file.path, row: "" }, "file-syntax", {
		format: "an Excel workbook",
		detail: (error as Error).message,
	});

function toText(cell: unknown): string {
	if (cell === null || cell === undefined) return "";
	if (cell instanceof Date) return cell.toISOString().slice(0, 10);
	return String(cell).replace(/\r\n?/g, "\n");
}
