import type { Block, Inline } from "../wire/reply-content.js";

/** The words of a reply in one line, to be read aloud. */
export function toPlainText(blocks: readonly Block[]): string {
	return blocks
		.map((block) =>
			block.kind === "paragraph"
				? inlineText(block.children)
				: block.items
						.map(inlineText)
						.map((item) => (/[.!?…:;]$/.test(item) ? item : `${item}.`))
						.join(" "),
		)
		.join(" ")
		.replace(/\s+/g, " ")
		.trim();
}

function inlineText(children: readonly Inline[]): string {
	return children
		.map((child) =>
			child.kind === "text" ? child.text : inlineText(child.children),
		)
		.join("");
}
