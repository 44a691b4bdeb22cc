import type { Root } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { escapeMessage } from "./escape-message.js";
import { markdownToHtml } from "./markdown-to-html.js";
import type { MarkupLoss } from "./markup-loss.js";
import { readHtml } from "./read-html.js";

/** A body of text as an answer, with everything that could not stay as it was. */
export interface AnswerText {
	/** ICU MessageFormat over the Markdown subset; empty when there are no words. */
	readonly text: string;
	readonly losses: readonly MarkupLoss[];
}

/** HTML as an answer. `baseUrl` is what relative links start from. */
export function htmlToAnswer(html: string, baseUrl?: string): AnswerText {
	const { root, losses } = readHtml(html, baseUrl);
	return { text: escapeMessage(writeMarkdown(root)), losses };
}

/** Markdown of any flavour, in which braces are only braces, as an answer. */
export function markdownToAnswer(
	markdown: string,
	baseUrl?: string,
): AnswerText {
	return htmlToAnswer(markdownToHtml(markdown, "gfm"), baseUrl);
}

/** Plain text as an answer: nothing in it is markup. */
export function plainToAnswer(text: string): string {
	const root: Root = {
		type: "root",
		children: text
			.split(/\n{2,}/)
			.map((paragraph) => paragraph.trim())
			.filter((paragraph) => paragraph !== "")
			.map((value) => ({
				type: "paragraph",
				children: [{ type: "text", value: value.replace(/\s+/g, " ") }],
			})),
	};
	return escapeMessage(writeMarkdown(root));
}

/**
 * Markdown in which `{name}` is a fact, as an answer. What is within the
 * subset stays letter by letter.
 */
export function sourceToAnswer(markdown: string): AnswerText {
	const source = withLineEnd(markdown.trim());
	if (plainWords.test(source)) return { text: source, losses: [] };
	const plain = readHtml(markdownToHtml(source, "commonmark"));
	const rich = readHtml(markdownToHtml(source, "gfm"));
	const isWithin =
		plain.losses.length === 0 &&
		!plain.hasOther &&
		!rich.losses.some(({ what }) => what === "A table");
	if (isWithin) return { text: source, losses: [] };
	return { text: restoreFacts(writeMarkdown(rich.root)), losses: rich.losses };
}

/** A line in which nothing can be markup. */
const plainWords = /^\p{L}[\p{L}\p{N} ,.;!?%€]*$/u;

/** The Markdown of a shown text in its one form: no soft line ends, `-` before items. */
export function toOneForm(markdown: string): string {
	return writeMarkdown(readHtml(markdownToHtml(markdown, "commonmark")).root);
}

function writeMarkdown(root: Root): string {
	return withLineEnd(
		toMarkdown(root, {
			bullet: "-",
			emphasis: "*",
			listItemIndent: "one",
			resourceLink: true,
		}).trim(),
	);
}

/** Texts of several lines end with a line end, as YAML blocks do. */
const withLineEnd = (text: string) =>
	text.includes("\n") ? `${text}\n` : text;

/** Facts that escaping reached: `{return\_days}`, `%7Bshop_url%7D`. */
const restoreFacts = (markdown: string) =>
	markdown
		.replace(/%7B([a-z][a-z0-9_]*)%7D/g, "{$1}")
		.replace(/\{[^{}]*\}/g, (fact) => fact.replaceAll("\\", ""));
