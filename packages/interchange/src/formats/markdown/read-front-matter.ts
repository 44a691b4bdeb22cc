import type { ImportedHead } from "../../exchange/imported-text.js";
import {
	createRowProblem,
	type RowPlace,
	type RowProblem,
} from "../../exchange/row-problem.js";
import type { ColumnId } from "../table/columns.js";
import { readHead } from "../table/read-head.js";

/** What front matter says of an article. */
export interface FrontMatter {
	readonly id?: string;
	readonly language?: string;
	readonly topic?: string;
	readonly title?: string;
	readonly short?: string;
	readonly questions?: readonly string[];
	readonly notQuestions?: readonly string[];
	readonly head: ImportedHead;
	readonly problems: readonly RowProblem[];
}

const textFields = {
	id: "id",
	slug: "id",
	language: "language",
	lang: "language",
	locale: "language",
	topic: "topic",
	category: "topic",
	section: "topic",
	title: "title",
	short: "short",
	summary: "short",
	description: "short",
} as const;

const headFields: readonly ColumnId[] = [
	"owner",
	"review_by",
	"valid_from",
	"valid_until",
	"handoff",
	"strictness",
];

/** Reads the fields of front matter; a field that an article does not have is named. */
export function readFrontMatter(value: unknown, place: RowPlace): FrontMatter {
	const problems: RowProblem[] = [];
	const fields =
		typeof value === "object" && value !== null && !Array.isArray(value)
			? (value as Record<string, unknown>)
			: {};
	const texts: Partial<
		Record<(typeof textFields)[keyof typeof textFields], string>
	> = {};
	const lists: { questions?: string[]; notQuestions?: string[] } = {};
	const cells: Partial<Record<ColumnId, string>> = {};
	let extra: Pick<ImportedHead, "facts" | "next"> = {};
	for (const [name, one] of Object.entries(fields)) {
		const isText = typeof one === "string" || typeof one === "number";
		const list = toTexts(one);
		if (Object.hasOwn(textFields, name) && isText)
			texts[textFields[name as keyof typeof textFields]] ??= String(one).trim();
		else if (headFields.includes(name as ColumnId) && isText)
			cells[name as ColumnId] = String(one);
		else if (name === "questions" && list !== undefined) lists.questions = list;
		else if (name === "not_questions" && list !== undefined)
			lists.notQuestions = list;
		else if (name === "next" && list !== undefined)
			extra = { ...extra, next: list };
		else if (name === "facts" && typeof one === "object" && one !== null)
			extra = { ...extra, facts: one as NonNullable<ImportedHead["facts"]> };
		else
			problems.push(
				createRowProblem(place, "extra-dropped", {
					what: `The field '${name}'`,
				}),
			);
	}
	const head = readHead(cells, place);
	return {
		...Object.fromEntries(
			Object.entries(texts).filter(([, text]) => text !== ""),
		),
		...lists,
		head: { ...head.head, ...extra },
		problems: [...problems, ...head.problems],
	};
}

function toTexts(value: unknown): string[] | undefined {
	if (!Array.isArray(value)) return undefined;
	return value.every(
		(one) => typeof one === "string" || typeof one === "number",
	)
		? value.map(String)
		: undefined;
}
