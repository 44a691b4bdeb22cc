import { asList, asRecord, asText } from "./read-value.js";
import type { Block, Inline } from "./reply-content.js";

/** Deepest nesting of inline text that is drawn; more is flattened away. */
const maxDepth = 8;

/** Blocks of a reply from an unchecked value; what is not understood is left out. */
export function readBlocks(value: unknown): readonly Block[] {
	return asList(value).flatMap((item): Block[] => {
		const block = asRecord(item);
		switch (block.kind) {
			case "paragraph":
				return [{ kind: "paragraph", children: readInlines(block.children) }];
			case "list":
				return [
					{
						kind: "list",
						isOrdered: block.isOrdered === true,
						items: asList(block.items).map((line) => readInlines(line)),
					},
				];
			default:
				return [];
		}
	});
}

/** A text without markup as blocks: one paragraph per line. */
export function toBlocks(text: string): readonly Block[] {
	return text
		.split(/\n+/)
		.filter((line) => line.trim() !== "")
		.map((line) => ({
			kind: "paragraph",
			children: [{ kind: "text", text: line }],
		}));
}

function readInlines(value: unknown, depth = 0): readonly Inline[] {
	if (depth > maxDepth) return [];
	return asList(value).flatMap((item): Inline[] => {
		const inline = asRecord(item);
		const children = () => readInlines(inline.children, depth + 1);
		switch (inline.kind) {
			case "text":
				return [{ kind: "text", text: asText(inline.text) }];
			case "strong":
			case "emphasis":
				return [{ kind: inline.kind, children: children() }];
			case "link":
				return [
					{ kind: "link", url: asText(inline.url), children: children() },
				];
			default:
				return [];
		}
	});
}
