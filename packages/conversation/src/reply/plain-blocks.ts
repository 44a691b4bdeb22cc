import type { Block } from "@shopbell/knowledge";

/** One paragraph per line of a text without any markup. */
export function toPlainBlocks(text: string): readonly Block[] {
	return text
		.split(/\n+/)
		.filter((line) => line.trim() !== "")
		.map((line) => ({
			kind: "paragraph",
			children: [{ kind: "text", text: line }],
		}));
}

/** The same text so that no character of it is read as Markdown. */
export function escapeMarkdown(text: string): string {
	return text.replaceAll(/([\\`*_[\]<>#])/g, "\\$1");
}
