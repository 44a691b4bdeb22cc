import type { Element, Root as HastRoot, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toMdast } from "hast-util-to-mdast";
import type { Root } from "mdast";
import type { MarkupLoss } from "./markup-loss.js";
import { reduceMarkdown } from "./reduce-markdown.js";

/** HTML as a tree of the Markdown subset. */
export interface ReadHtml {
	readonly root: Root;
	/** In reading order, each kind once. */
	readonly losses: readonly MarkupLoss[];
	/** Whether there are elements that Markdown of the subset does not make. */
	readonly hasOther: boolean;
}

/** Elements that show something other than text. */
const dropped: Readonly<Record<string, string>> = {
	audio: "A sound",
	button: "A button",
	canvas: "A drawing",
	embed: "An embedded object",
	form: "A form",
	iframe: "An embedded page",
	input: "A field of a form",
	object: "An embedded object",
	script: "A script",
	select: "A field of a form",
	style: "A style sheet",
	svg: "A drawing",
	textarea: "A field of a form",
	video: "A video",
};

const ofSubset = new Set(["p", "ul", "ol", "li", "strong", "em", "a", "br"]);

/**
 * Reads a piece of HTML as a browser would (parse5, the algorithm of the HTML
 * standard) and reduces it to the Markdown subset; what does not fit is named.
 */
export function readHtml(html: string, baseUrl?: string): ReadHtml {
	const losses: MarkupLoss[] = [];
	const lose = (code: MarkupLoss["code"], what: string) => {
		if (!losses.some((one) => one.code === code && one.what === what))
			losses.push({ code, what });
	};
	try {
		const tree = fromHtml(html, { fragment: true });
		const hasOther = hasOtherElements(tree);
		dropElements(tree, lose);
		const document = toMdast(tree) as Root;
		const root: Root = {
			type: "root",
			children: reduceMarkdown(document.children, { lose, baseUrl }),
		};
		return { root, losses, hasOther };
	} catch (error) {
		// Thousands of elements inside each other exhaust the stack.
		if (!(error instanceof RangeError)) throw error;
		lose("markup-simplified", "Markup nested too deep");
		return { root: toWordsOnly(html), losses, hasOther: true };
	}
}

function toWordsOnly(html: string): Root {
	const value = html
		.replace(/<[^<>]*>/g, " ")
		.replace(/\s+/g, " ")
		.trim();
	return {
		type: "root",
		children: [{ type: "paragraph", children: [{ type: "text", value }] }],
	};
}

function hasOtherElements(node: Nodes): boolean {
	if (node.type === "comment") return true;
	if (node.type === "element" && !ofSubset.has(node.tagName)) return true;
	return "children" in node && node.children.some(hasOtherElements);
}

function dropElements(
	parent: HastRoot | Element,
	lose: (code: MarkupLoss["code"], what: string) => void,
): void {
	parent.children = (parent.children as Element[]).filter((child) => {
		if (child.type !== "element") return true;
		const what = dropped[child.tagName];
		if (what === undefined) {
			dropElements(child, lose);
			return true;
		}
		const source = child.properties.src ?? child.properties.data;
		lose("content-dropped", source ? `${what} (${String(source)})` : what);
		// A form or a button may hold words; a script holds none for readers.
		const words = ["form", "button"].includes(child.tagName)
			? textOf(child).trim()
			: "";
		if (words === "") return false;
		Object.assign(child, {
			tagName: "p",
			properties: {},
			children: [{ type: "text", value: words }],
		});
		return true;
	}) as typeof parent.children;
}

function textOf(node: Nodes): string {
	if (node.type === "text") return node.value;
	return "children" in node ? node.children.map(textOf).join(" ") : "";
}
