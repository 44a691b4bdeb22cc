import type { AnswerChange } from "@shopbell/knowledge";
import {
	type ContentDiff,
	toGroups,
	toSideText,
	toSummary,
	toVerdict,
} from "./format-diff.js";

/** Rows of one table; a comment with thousands of lines is not read. */
const mostRows = 50;

/** A diff as Markdown for the comment of a pull request: the summary open, the questions folded. */
export function formatMarkdownDiff(diff: ContentDiff): string {
	const parts = [
		"### What the bot answers otherwise",
		toSummary(diff),
		...toGroups(diff.changes).map(({ title, isOpen, changes }) =>
			fold(`${title}: ${changes.length}`, toTable(changes), isOpen),
		),
	];
	if (diff.closer.length > 0) {
		const lines = diff.closer.flatMap(
			({ a, b, before, after, newPhrasings }) => [
				`- \`${a}\` and \`${b}\`${after > before ? `: ${percent(before)} → ${percent(after)}` : ""}`,
				...newPhrasings.map(
					({ text, language, addedTo, nearest }) =>
						`  - \`${addedTo}\` got (${language}) ${escapeCell(text)}, near ${escapeCell(nearest)}`,
				),
			],
		);
		parts.push(
			fold(
				`Moved closer to each other: ${diff.closer.length}`,
				lines.slice(0, mostRows).join("\n"),
				true,
			),
		);
	}
	return `${parts.join("\n\n")}\n`;
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

const fold = (title: string, body: string, isOpen: boolean) =>
	`<details${isOpen ? " open" : ""}><summary>${title}</summary>\n\n${body}\n\n</details>`;

function toTable(changes: readonly AnswerChange[]): string {
	const rows = changes
		.slice(0, mostRows)
		.map(
			(change) =>
				`| ${toVerdict(change)} | ${change.question.language} | ${escapeCell(change.question.text)} | ${toSideText(change.before)} | ${toSideText(change.after)} |`,
		);
	const left = changes.length - rows.length;
	return [
		"| | language | question | before | now |",
		"|---|---|---|---|---|",
		...rows,
		...(left > 0 ? [`\n… and ${left} more`] : []),
	].join("\n");
}

/** A shopper's words as plain text in a cell: no markup, no mention, no link comes alive. */
const escapeCell = (text: string) =>
	text
		.replaceAll(/\s+/g, " ")
		.replaceAll(/[\\`*_{}[\]()#+!|~-]/g, String.raw`\$&`)
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll("@", "&#64;")
		.replaceAll("://", "&#58;//");
