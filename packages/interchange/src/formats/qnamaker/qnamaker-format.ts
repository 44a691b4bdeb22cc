import { stringify } from "csv-stringify/sync";
import { decodeText } from "../../exchange/decode-text.js";
import type {
	ExchangeFile,
	ExchangeFormat,
	ReadContext,
	ReadResult,
} from "../../exchange/format.js";
import type { ImportedText } from "../../exchange/imported-text.js";
import { importLimits } from "../../exchange/limits.js";
import { readEach } from "../../exchange/read-each.js";
import { readForeign } from "../../exchange/read-foreign.js";
import {
	createRowProblem,
	type RowProblem,
} from "../../exchange/row-problem.js";
import {
	listShownArticles,
	shownLosses,
	writtenLocales,
} from "../../exchange/shown-articles.js";
import { markdownToAnswer, toOneForm } from "../../markup/to-answer.js";
import { parseRows } from "../csv/csv-format.js";
import { toSafeCell } from "../table/safe-cell.js";
import { readMetadata } from "./read-metadata.js";

const headings = [
	"Question",
	"Answer",
	"Source",
	"Metadata",
	"SuggestedQuestions",
	"IsContextOnly",
	"Prompts",
	"QnaId",
	"SourceDisplayName",
] as const;

/**
 * QnA Maker and custom question answering, tab-separated: one row for each
 * question, rows with one QnaId are wordings of one matter, the first is its
 * title. Line ends inside an answer are written `\n`; answers are Markdown.
 * The columns are those the QnA Maker portal exports and imports (Microsoft
 * Learn, "QnA Maker: import and export format", columns Question to
 * SourceDisplayName); metadata comes as `key:value|key:value` or as JSON pairs
 * of name and value.
 */
export const qnamakerFormat: ExchangeFormat = {
	id: "qnamaker",
	name: "QnA Maker TSV",
	endings: [".tsv"],
	read: (files, context) => readEach(files, (file) => readFile(file, context)),
	write: async (knowledgeBase, locales) => {
		const articles = listShownArticles(knowledgeBase, locales);
		const ids = new Map(
			Object.keys(knowledgeBase.articles).map((id, i) => [id, i + 1]),
		);
		const files = writtenLocales(articles, locales).map(
			(locale): ExchangeFile => {
				const rows = articles
					.filter((one) => one.locale === locale)
					.flatMap(({ article, shown, questions }) => {
						const asked = questions.filter((one) => one !== shown.title);
						const answer = toOneForm(shown.markdown)
							.trim()
							.replaceAll("\n", "\\n");
						return [shown.title, ...asked].map((question) => [
							question,
							answer,
							"Editorial",
							`id:${article.id}|language:${locale}`,
							"[]",
							"False",
							"[]",
							String(ids.get(article.id)),
							"Editorial",
						]);
					});
				const text = stringify(
					[headings, ...rows].map((row) => row.map(toSafeCell)),
					{ delimiter: "\t", record_delimiter: "\r\n" },
				);
				return {
					path: `${locale}.tsv`,
					bytes: new TextEncoder().encode(text),
				};
			},
		);
		return { files, losses: shownLosses("short answers") };
	},
};

function readFile(file: ExchangeFile, context: ReadContext): ReadResult {
	const whole = { file: file.path, row: "" };
	const decoded = decodeText(file, context);
	if (decoded.kind === "unreadable")
		return { texts: [], problems: [decoded.problem] };
	const rows = parseRows(decoded.text, "\t");
	if (typeof rows === "string")
		return {
			texts: [],
			problems: [
				createRowProblem(whole, "file-syntax", {
					format: "QnA Maker TSV",
					detail: rows,
				}),
			],
		};
	const [head = [], ...body] = rows;
	const at = (name: (typeof headings)[number]) =>
		head.findIndex((cell) => cell.trim().toLowerCase() === name.toLowerCase());
	for (const column of ["Question", "Answer"] as const)
		if (at(column) < 0)
			return {
				texts: [],
				problems: [
					createRowProblem(whole, "column-missing", {
						column,
						found: head.join(", "),
					}),
				],
			};

	const problems: RowProblem[] = [];
	interface Entry {
		readonly place: { readonly file: string; readonly row: string };
		readonly questions: string[];
		readonly cell: (name: (typeof headings)[number]) => string;
	}
	const entries = new Map<string, Entry>();
	for (const [i, row] of body.slice(0, importLimits.maxRows).entries()) {
		const place = { file: file.path, row: `row ${i + 2}` };
		if (row.every((cell) => cell.trim() === "")) {
			if (i < body.length - 1)
				problems.push(createRowProblem(place, "row-empty", {}));
			continue;
		}
		const cell: Entry["cell"] = (name) => row[at(name)]?.trim() ?? "";
		const question = cell("Question");
		if (question === "") {
			problems.push(createRowProblem(place, "title-missing", {}));
			continue;
		}
		// Files written by hand often have no QnaId: then the answer joins the rows.
		const key = cell("QnaId") || cell("Answer");
		const entry = entries.get(key);
		if (entry === undefined)
			entries.set(key, { place, questions: [question], cell });
		else if (entry.cell("Answer") !== cell("Answer"))
			problems.push(
				createRowProblem(place, "row-duplicate", {
					id: `QnaId ${key}`,
					language: context.language,
					first: entry.place.row,
				}),
			);
		else entry.questions.push(question);
	}
	if (body.length > importLimits.maxRows)
		problems.push(
			createRowProblem(whole, "too-many-rows", { max: importLimits.maxRows }),
		);

	const texts: ImportedText[] = [];
	for (const [key, { place, questions, cell }] of entries) {
		const metadata = readMetadata(cell("Metadata"));
		const { id, language, ...others } = metadata;
		const answer = cell("Answer").replaceAll("\\n", "\n");
		const read = readForeign(
			{
				place,
				id,
				group: id ?? `${file.path} ${key}`,
				topic: others.topic ?? others.category,
				language,
				title: questions[0] ?? "",
				length: answer.length,
				toAnswer: () => markdownToAnswer(answer),
				questions,
			},
			context,
		);
		problems.push(...read.problems);
		if (read.text === undefined) continue;
		texts.push(read.text);
		if (!["", "[]"].includes(cell("Prompts")))
			problems.push(
				createRowProblem(place, "extra-dropped", {
					what: "The list of follow-up prompts",
				}),
			);
	}
	return { texts, problems };
}
