import type { Block, Inline } from "./blocks.js";
import { judgeLink } from "./link-safety.js";

/** A link and where it starts and ends in the Markdown. */
export interface PlacedLink {
	readonly url: string;
	readonly start: number;
	readonly end: number;
}

/** Markdown of the simple kind, read. */
export interface SimpleMarkdown {
	readonly blocks: readonly Block[];
	/** In reading order, safe or not. */
	readonly links: readonly PlacedLink[];
}

/**
 * Reads Markdown of the kind most answers are: paragraphs, lists of one level whose items
 * are a line each, `**strong**` and `[links](address)`. Undefined for everything else, also
 * for what only might mean something else: that is left to the whole reader (CommonMark),
 * which takes some fifty times as long and makes the same of these texts.
 */
export function readSimpleMarkdown(
	markdown: string,
): SimpleMarkdown | undefined {
	if (unusual.test(markdown)) return undefined;
	const blocks: Block[] = [];
	const links: PlacedLink[] = [];
	/** The list that the last block is, while an item may still join it. */
	let list: { isOrdered: boolean; items: (readonly Inline[])[] } | undefined;
	let isAfterBlank = true;
	let paragraphStart = -1;
	let at = 0;
	const endParagraph = (end: number): boolean => {
		if (paragraphStart < 0) return true;
		const children = readInline(markdown, paragraphStart, end, links);
		paragraphStart = -1;
		list = undefined;
		if (children === undefined) return false;
		blocks.push({ kind: "paragraph", children });
		return true;
	};
	while (at <= markdown.length) {
		const found = markdown.indexOf("\n", at);
		const end = found < 0 ? markdown.length : found;
		const line = markdown.slice(at, end);
		if (line === "") {
			if (!endParagraph(at - 1)) return undefined;
			isAfterBlank = true;
		} else {
			const item = itemStart.exec(line);
			if (item === null) {
				// A line right after an item would belong to it.
				if (unclear.test(line) || (!isAfterBlank && paragraphStart < 0))
					return undefined;
				if (paragraphStart < 0) paragraphStart = at;
			} else {
				const [mark, digits] = item;
				const isOrdered = digits !== undefined;
				if (unclear.test(line.slice(mark.length))) return undefined;
				if (paragraphStart >= 0) {
					if (isOrdered && digits !== "1") return undefined;
					if (!endParagraph(at - 1)) return undefined;
				}
				if (list !== undefined && list.isOrdered !== isOrdered) {
					if (!isAfterBlank) return undefined;
					list = undefined;
				}
				const children = readInline(markdown, at + mark.length, end, links);
				if (children === undefined) return undefined;
				if (list === undefined) {
					list = { isOrdered, items: [] };
					blocks.push({ kind: "list", ...list });
				}
				list.items.push(children);
			}
			isAfterBlank = false;
		}
		at = end + 1;
	}
	return endParagraph(markdown.length) ? { blocks, links } : undefined;
}

/**
 * Signs that may be code, HTML, images, escapes or references; emphasis by underscore or a
 * single star; blanks that indent or break a line; control characters.
 */
const unusual =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
	/[`<>\\&~\u0000-\u0009\u000b-\u001f\ufeff]|!\[|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|(?<!\*)\*(?!\*)|\*{3}|^ | $| \n|\n /;
const itemStart = /^(?:-|(\d{1,9})\.) (?=\S)/;
/** Beginnings of a line that may make something else of it: headings, rules, list marks, definitions of addresses. */
const unclear = /^(?:[#=+-]|\*\*[*\s]|\*\*$|\d+[.)](?=\s|$)|\[[^\]]*\]:)/;

/** A part of a text: words, a link as a whole, or the sign that begins or ends what is strong. */
const parts = /\*\*|\[([^[\]\n*]+)\]\(([^\s()[\]*]+)\)|[^*[\]]+/gy;
const blankOrSign = /[\s\p{P}\p{S}]/u;

/** The inline parts from `from` up to `to`; undefined when they are not simple. Links are added to `links`. */
function readInline(
	markdown: string,
	from: number,
	to: number,
	links: PlacedLink[],
): Inline[] | undefined {
	const text = markdown.slice(from, to);
	const outer: Inline[] = [];
	let strong: Inline[] | undefined;
	parts.lastIndex = 0;
	let at = 0;
	while (at < text.length) {
		const part = parts.exec(text);
		if (part === null) return undefined;
		const [whole, label, url] = part;
		const end = at + whole.length;
		if (label !== undefined && url !== undefined) {
			links.push({ url, start: from + at, end: from + end });
			const children: Inline[] = [{ kind: "text", text: label }];
			(strong ?? outer).push(
				...(judgeLink(url) === "safe"
					? [{ kind: "link", url, children } as const]
					: children),
			);
		} else if (whole !== "**")
			(strong ?? outer).push({
				kind: "text",
				text: whole.replaceAll("\n", " "),
			});
		else if (strong === undefined) {
			if (!isBorder(text, at - 1) || isBlank(text, end)) return undefined;
			strong = [];
		} else {
			if (isBlank(text, at - 1) || !isBorder(text, end) || strong.length === 0)
				return undefined;
			outer.push({ kind: "strong", children: strong });
			strong = undefined;
		}
		at = end;
	}
	return strong === undefined ? outer : undefined;
}

const isBorder = (text: string, at: number) =>
	at < 0 || at >= text.length || blankOrSign.test(text.charAt(at));

const isBlank = (text: string, at: number) =>
	at < 0 || at >= text.length || /\s/.test(text.charAt(at));
