/** How much a problem weighs: for an `error` the row is not imported, for a `note` it is, with what the note says. */
export type RowSeverity = "error" | "note";

type Params = Readonly<Record<string, string | number>>;

interface Rule<P extends Params> {
	readonly severity: RowSeverity;
	readonly message: (params: P) => string;
	readonly fix: (params: P) => string;
}

const error = <P extends Params = Record<never, never>>(
	message: (params: P) => string,
	fix: (params: P) => string,
): Rule<P> => ({ severity: "error", message, fix });

const note = <P extends Params = Record<never, never>>(
	message: (params: P) => string,
	fix: (params: P) => string,
): Rule<P> => ({ severity: "note", message, fix });

/** Everything that can keep a row out, or has to be said about one that comes in: the closed set of codes. */
export const rowProblemTable = {
	// Files
	"file-too-large": error<{ maxMegabytes: number }>(
		(p) => `The file is larger than ${p.maxMegabytes} MB`,
		() => "Split it into several files",
	),
	"file-encoding": error<{ encoding: string }>(
		(p) => `The file is not ${p.encoding} text`,
		() =>
			"Save it as UTF-8, or name its encoding, for example --encoding windows-1250",
	),
	"file-syntax": error<{ format: string; detail: string }>(
		(p) => `The file is not ${p.format}: ${p.detail}`,
		() => "Export it again, or choose another --from",
	),
	"file-empty": error(
		() => "There is no article in the file",
		() => "Check that this is the right file and the right --from",
	),
	"archive-too-large": error<{ maxMegabytes: number; maxEntries: number }>(
		(p) =>
			`The spreadsheet unpacks to more than ${p.maxMegabytes} MB or ${p.maxEntries} parts`,
		() => "Save the sheet with the articles alone, or as CSV",
	),
	"too-many-rows": error<{ max: number }>(
		(p) => `Only the first ${p.max} rows are read`,
		() => "Split the file",
	),
	"column-missing": error<{ column: string; found: string }>(
		(p) => `The table has no column '${p.column}' (it has: ${p.found})`,
		(p) => `Name the columns in the first row; one of them '${p.column}'`,
	),
	"column-unknown": note<{ column: string }>(
		(p) => `The column '${p.column}' is not taken over`,
		() => "Rename it if it holds something an article has",
	),
	// Rows
	"row-empty": note(
		() => "The row is empty",
		() => "Remove it",
	),
	"row-repeated": note<{ first: string }>(
		(p) => `The same article in the same language stands in ${p.first}`,
		() => "Remove one of the two",
	),
	"row-duplicate": error<{ id: string; language: string; first: string }>(
		(p) =>
			`'${p.id}' in '${p.language}' stands in ${p.first} already, with another text`,
		() => "Keep one of the two, or give them different ids",
	),
	"id-invalid": error<{ id: string }>(
		(p) => `'${p.id}' cannot be the id of an article`,
		() =>
			"Use small letters a to z, digits and hyphens, parts joined by dots: returns.how-to",
	),
	"language-unknown": error<{ language: string; locales: string }>(
		(p) => `The shop does not speak '${p.language}'`,
		(p) => `Use one of: ${p.locales}; or add it to locales in shop.yaml`,
	),
	"title-missing": error(
		() => "There is no title or question",
		() => "Write the question the article answers",
	),
	"answer-missing": error(
		() => "There is no answer",
		() => "Write the answer",
	),
	"text-too-long": error<{ max: number }>(
		(p) => `A text is longer than ${p.max} characters`,
		() => "Shorten it, or split the article",
	),
	"article-draft": error(
		() => "The article is a draft or archived",
		() => "Publish it there first, or write it here",
	),
	"field-invalid": error<{ field: string; value: string; expected: string }>(
		(p) => `'${p.value}' is no ${p.field}`,
		(p) => `Write ${p.expected}`,
	),
	"cell-error": error<{ value: string }>(
		(p) => `A cell shows the error ${p.value}`,
		() => "Mend the formula, or write the text",
	),
	"cell-formula": note<{ value: string }>(
		(p) =>
			`A cell starts like a formula ('${p.value}'); it is taken as plain text`,
		() => "Check the text",
	),
	"response-missing": error<{ name: string }>(
		(p) => `There is no response '${p.name}' with a text`,
		() => "Import the domain file along with the NLU file",
	),
	// Texts
	"markup-simplified": note<{ what: string }>(
		(p) => `${p.what} cannot be shown on every channel; its words are kept`,
		() => "Read the answer once",
	),
	"content-dropped": note<{ what: string }>(
		(p) => `${p.what} cannot be part of an answer and is left out`,
		() => "Say in words what it showed, or link to it",
	),
	"link-dropped": note<{ url: string }>(
		(p) => `The link '${p.url}' is not safe; its words are kept`,
		() => "Link to an https:// address",
	),
	"extra-dropped": note<{ what: string }>(
		(p) => `${p.what} is not taken over`,
		() => "Add it in the article by hand if it is needed",
	),
	"short-derived": note<{ language: string }>(
		(p) => `'short' in '${p.language}' is the beginning of the answer`,
		() => "Write it anew for channels with little room",
	),
	"short-kept": note<{ language: string }>(
		(p) =>
			`The answer in '${p.language}' changes, 'short' stays: the source has none`,
		() => "Check that 'short' still says the same",
	),
	"phrasing-dropped": note<{ text: string; reason: string }>(
		(p) => `The phrasing '${p.text}' is left out: ${p.reason}`,
		() => "Write another one if the article needs it",
	),
	// Articles
	"article-invalid": error<{ code: string; message: string; fix: string }>(
		(p) => `The article would be wrong (${p.code}): ${p.message}`,
		(p) => p.fix,
	),
	"article-protected": error<{ file: string; reason: string }>(
		(p) => `${p.file} is not written over: ${p.reason}`,
		() => "Make the change there by hand",
	),
} as const;

/** Closed set of what can be said about a row. */
export type RowProblemCode = keyof typeof rowProblemTable;

/** What the message of a code is built from. */
export type RowProblemParams<C extends RowProblemCode> = Parameters<
	(typeof rowProblemTable)[C]["message"]
>[0];
