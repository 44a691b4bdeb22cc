import {
	type ArticleChange,
	formatRowProblem,
	type ImportPlan,
	type PlannedArticle,
} from "@shopbell/interchange";

/** What an import does, for people: new (+) and changed (~) articles with the lines that differ, rows left out, notes, and the sums. */
export function formatPlan(plan: ImportPlan): string {
	const { articles, problems } = plan;
	const lines = articles.flatMap(describeArticle);
	const errors = problems.filter(({ severity }) => severity === "error");
	const notes = problems.filter(({ severity }) => severity === "note");
	if (errors.length > 0)
		lines.push("", "Not imported:", ...errors.map(formatRowProblem));
	if (notes.length > 0)
		lines.push("", "To know:", ...notes.map(formatRowProblem));
	const count = (kind: PlannedArticle["kind"]) =>
		articles.filter((article) => article.kind === kind).length;
	lines.push(
		...(lines.length > 0 ? [""] : []),
		`${count("new")} new, ${count("changed")} changed, ${count("unchanged")} unchanged; ${errors.length} not imported, ${notes.length} ${notes.length === 1 ? "note" : "notes"}`,
	);
	return `${lines.join("\n")}\n`;
}

function describeArticle(article: PlannedArticle): string[] {
	const { kind, id, languages, file, changes } = article;
	switch (kind) {
		case "unchanged":
			return [];
		case "new":
			return [`+ ${id} (${languages.join(", ")})  ${file}`];
		case "changed":
			return [`~ ${id}  ${file}`, ...changes.flatMap(describeChange)];
	}
}

/** Lines that stay in a list or text are not repeated. */
function describeChange({
	field,
	before = "",
	after,
}: ArticleChange): string[] {
	const old = before.split("\n");
	const now = after.split("\n");
	const removed = old.filter((line) => line !== "" && !now.includes(line));
	const added = now.filter((line) => line !== "" && !old.includes(line));
	return [
		`    ${field}`,
		...removed.map((line) => `      - ${line}`),
		...added.map((line) => `      + ${line}`),
		...(removed.length + added.length === 0 ? ["      (another order)"] : []),
	];
}
