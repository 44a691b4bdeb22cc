import type { Nodes, Parents, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { ProblemTerm } from "../load/problem-terms.js";
import type { Block, Inline } from "./blocks.js";
import { judgeLink } from "./link-safety.js";
import { readSimpleMarkdown } from "./read-simple-markdown.js";

/**
 * Markdown to blocks. What lies outside the subset loses its markup, never its
 * words: a heading becomes a paragraph, HTML becomes text. A link that is not
 * safe becomes its text.
 */
export function toBlocks(markdown: string): readonly Block[] {
	return (
		readSimpleMarkdown(markdown)?.blocks ?? toBlocksByWholeReader(markdown)
	);
}

/** The same for any Markdown, however unusual. */
export function toBlocksByWholeReader(markdown: string): readonly Block[] {
	return fromMarkdown(markdown).children.flatMap(toBlock);
}

function toBlock(node: RootContent): Block[] {
	switch (node.type) {
		case "paragraph":
		case "heading":
			return paragraph(node.children.flatMap(toInline));
		case "list":
			return [
				{
					kind: "list",
					isOrdered: node.ordered === true,
					items: node.children.map((item) =>
						toItem(item.children.flatMap(toBlock)),
					),
				},
			];
		case "blockquote":
			return node.children.flatMap(toBlock);
		case "code":
		case "html":
			return paragraph([{ kind: "text", text: node.value }]);
		default:
			return [];
	}
}

/** The blocks of a list item as lines; a list inside it becomes lines with a dash, because few channels can indent. */
function toItem(blocks: readonly Block[]): readonly Inline[] {
	const lines = blocks.flatMap((block): (readonly Inline[])[] =>
		block.kind === "paragraph"
			? [block.children]
			: block.items.map((item) => [{ kind: "text", text: "– " }, ...item]),
	);
	return lines.flatMap((line, i): readonly Inline[] =>
		i === 0 ? line : [{ kind: "text", text: "\n" }, ...line],
	);
}

const paragraph = (children: readonly Inline[]): Block[] =>
	children.length > 0 ? [{ kind: "paragraph", children }] : [];

function toInline(node: PhrasingContent): Inline[] {
	switch (node.type) {
		case "text":
			return [{ kind: "text", text: node.value.replaceAll("\n", " ") }];
		case "strong":
		case "emphasis":
			return [{ kind: node.type, children: node.children.flatMap(toInline) }];
		case "link": {
			const children = node.children.flatMap(toInline);
			return judgeLink(node.url) === "safe"
				? [{ kind: "link", url: node.url, children }]
				: children;
		}
		case "break":
			return [{ kind: "text", text: "\n" }];
		case "inlineCode":
		case "html":
			return [{ kind: "text", text: node.value }];
		case "image":
			return node.alt ? [{ kind: "text", text: node.alt }] : [];
		default:
			return "children" in node ? node.children.flatMap(toInline) : [];
	}
}

/** A piece of Markdown that matters to checks. */
export interface MarkdownFinding {
	readonly kind: "unsupported" | "link";
	/** Name of the construct, or the address of the link. */
	readonly text: string;
	/** Where it starts and ends in the Markdown. */
	readonly start: number;
	readonly end: number;
}

/** Everything outside the subset, and every link, in reading order. */
export function findMarkdown(markdown: string): readonly MarkdownFinding[] {
	return (
		readSimpleMarkdown(markdown)?.links.map(
			({ url, start, end }): MarkdownFinding => ({
				kind: "link",
				text: url,
				start,
				end,
			}),
		) ?? findByWholeReader(markdown)
	);
}

/** The same for any Markdown, however unusual. */
export function findByWholeReader(
	markdown: string,
): readonly MarkdownFinding[] {
	const findings: MarkdownFinding[] = [];
	const visit = (node: Nodes) => {
		const start = node.position?.start.offset ?? 0;
		const end = node.position?.end.offset ?? start;
		const unsupported = unsupportedNames[node.type];
		if (unsupported !== undefined)
			findings.push({ kind: "unsupported", text: unsupported, start, end });
		if (node.type === "link")
			findings.push({ kind: "link", text: node.url, start, end });
		if ("children" in node)
			for (const child of (node as Parents).children) visit(child);
	};
	visit(fromMarkdown(markdown));
	return findings;
}

const unsupportedNames: Readonly<Record<string, ProblemTerm>> = {
	heading: "markdown-heading",
	blockquote: "markdown-quotation",
	code: "markdown-code-block",
	inlineCode: "markdown-code",
	html: "markdown-html",
	image: "markdown-image",
	imageReference: "markdown-image",
	linkReference: "markdown-reference",
	definition: "markdown-reference",
	thematicBreak: "markdown-line",
};
