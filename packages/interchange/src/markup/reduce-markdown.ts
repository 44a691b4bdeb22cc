import type {
	BlockContent,
	ListItem,
	PhrasingContent,
	RootContent,
} from "mdast";
import type { MarkupLoss } from "./markup-loss.js";

/** How a tree is reduced. */
export interface ReduceOptions {
	/** Told everything that does not stay as it was. */
	readonly lose: (code: MarkupLoss["code"], what: string) => void;
	/** What relative links start from. */
	readonly baseUrl: string | undefined;
}

type Block = Extract<BlockContent, { type: "paragraph" | "list" }>;

/** Any Markdown tree as paragraphs, lists, strong, emphasis, line breaks and safe links. No word is lost. */
export function reduceMarkdown(
	nodes: readonly RootContent[],
	options: ReduceOptions,
): Block[] {
	return nodes.flatMap((node) => reduceBlock(node, options));
}

function reduceBlock(node: RootContent, options: ReduceOptions): Block[] {
	const { lose } = options;
	switch (node.type) {
		case "paragraph":
			return paragraph(reduceInlines(node.children, options));
		case "heading": {
			lose("markup-simplified", "A heading");
			const children = reduceInlines(node.children, options);
			return children.length === 0
				? []
				: paragraph([{ type: "strong", children: withoutStrong(children) }]);
		}
		case "list":
			return [
				{
					type: "list",
					ordered: node.ordered ?? false,
					start: node.ordered ? (node.start ?? 1) : null,
					spread: false,
					children: node.children.map((item) => reduceItem(item, options)),
				},
			];
		case "blockquote":
			lose("markup-simplified", "A quotation");
			return reduceMarkdown(node.children, options);
		case "code":
			lose("markup-simplified", "A block of code");
			return paragraph(toLines(node.value));
		case "table":
			lose("markup-simplified", "A table");
			return [
				{
					type: "list",
					ordered: false,
					start: null,
					spread: false,
					children: node.children.map((row) => ({
						type: "listItem",
						spread: false,
						children: paragraph(
							row.children.flatMap((cell, i): PhrasingContent[] => [
								...(i === 0
									? []
									: [{ type: "text", value: " – " } as PhrasingContent]),
								...reduceInlines(cell.children, options),
							]),
						),
					})),
				},
			];
		case "thematicBreak":
			lose("markup-simplified", "A line");
			return [];
		case "html":
			return [];
		default:
			return paragraph(reduceInlines([node as PhrasingContent], options));
	}
}

function reduceItem(item: ListItem, options: ReduceOptions): ListItem {
	if (typeof item.checked === "boolean")
		options.lose("markup-simplified", "A box to tick");
	return {
		type: "listItem",
		spread: false,
		children: reduceMarkdown(item.children, options),
	};
}

function reduceInlines(
	nodes: readonly PhrasingContent[],
	options: ReduceOptions,
): PhrasingContent[] {
	return nodes.flatMap((node) => reduceInline(node, options));
}

function reduceInline(
	node: PhrasingContent,
	options: ReduceOptions,
): PhrasingContent[] {
	const { lose, baseUrl } = options;
	switch (node.type) {
		case "text":
			return node.value === "" ? [] : [{ type: "text", value: node.value }];
		case "break":
			return [{ type: "break" }];
		case "strong":
		case "emphasis": {
			const children = reduceInlines(node.children, options);
			return children.length === 0 ? [] : [{ type: node.type, children }];
		}
		case "link": {
			const children = reduceInlines(node.children, options);
			const url = toSafeUrl(node.url, baseUrl);
			if (url !== undefined)
				return children.length === 0 ? [] : [{ type: "link", url, children }];
			lose("link-dropped", node.url);
			return children;
		}
		case "inlineCode":
			lose("markup-simplified", "Code");
			return [{ type: "text", value: node.value }];
		case "image": {
			const where = node.url.startsWith("data:") ? "" : ` (${node.url})`;
			lose("content-dropped", `An image${where}`);
			return node.alt ? [{ type: "text", value: node.alt }] : [];
		}
		case "delete":
			lose("markup-simplified", "Struck-through text");
			return reduceInlines(node.children, options);
		case "html":
			return [];
		default:
			return "children" in node
				? reduceInlines(node.children as PhrasingContent[], options)
				: [];
	}
}

const paragraph = (children: PhrasingContent[]): Block[] =>
	children.some((child) => child.type !== "break")
		? [{ type: "paragraph", children }]
		: [];

/** Strong inside strong says nothing more. */
const withoutStrong = (children: PhrasingContent[]): PhrasingContent[] =>
	children.flatMap((child) =>
		child.type === "strong" ? withoutStrong(child.children) : [child],
	);

const toLines = (text: string): PhrasingContent[] =>
	text
		.split("\n")
		.flatMap((line, i): PhrasingContent[] => [
			...(i === 0 ? [] : [{ type: "break" } as const]),
			...(line.trim() === ""
				? []
				: [{ type: "text", value: line.trim() } as const]),
		]);

/** The address when it may be shown: https, mail, telephone, or one that starts with a fact. */
function toSafeUrl(
	url: string,
	baseUrl: string | undefined,
): string | undefined {
	if (/^(?:%7B|\{)[a-z][a-z0-9_]*(?:%7D|\})/.test(url)) return url;
	try {
		const { protocol, href } = new URL(url, baseUrl);
		return ["https:", "mailto:", "tel:"].includes(protocol)
			? URL.canParse(url)
				? url
				: href
			: undefined;
	} catch {
		return undefined;
	}
}
