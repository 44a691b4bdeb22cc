/** What a column of a table holds. */
export type ColumnId =
	| "id"
	| "language"
	| "topic"
	| "title"
	| "questions"
	| "not_questions"
	| "answer"
	| "short"
	| "owner"
	| "review_by"
	| "valid_from"
	| "valid_until"
	| "handoff"
	| "strictness"
	| "next"
	| "facts";

/** Columns of an export, in this order. */
export const exportColumns = [
	"id",
	"language",
	"title",
	"questions",
	"not_questions",
	"answer",
	"short",
	"owner",
	"review_by",
	"valid_from",
	"valid_until",
	"handoff",
	"strictness",
	"next",
	"facts",
] as const satisfies readonly ColumnId[];

/** Names under which other programs write the same; compared without case, spaces and signs. */
const otherNames: Readonly<Partial<Record<ColumnId, readonly string[]>>> = {
	id: ["articleid", "slug", "key"],
	language: ["lang", "locale"],
	topic: ["category", "section", "folder", "collection"],
	title: ["question", "name", "subject", "heading"],
	questions: ["phrasings", "alternatives", "utterances", "examples"],
	answer: ["body", "content", "text", "response", "reply"],
	short: ["shortanswer", "summary"],
	review_by: ["reviewdate"],
};

/** The column a heading means, or undefined. */
export function findColumn(heading: string): ColumnId | undefined {
	const name = toKey(heading);
	const all: readonly ColumnId[] = [...exportColumns, "topic"];
	return all.find(
		(id) => toKey(id) === name || otherNames[id]?.includes(name) === true,
	);
}

const toKey = (heading: string) =>
	heading.toLowerCase().replace(/[^a-z0-9]/g, "");
