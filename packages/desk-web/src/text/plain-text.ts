import type { Block, Inline } from "@shopbell/staff-web";
import type { Entry } from "../wire/entry.js";

/** The words of a message without its form. */
export function toPlainText(blocks: readonly Block[]): string {
	return blocks
		.map((block) =>
			block.kind === "paragraph"
				? wordsOf(block.children)
				: block.items.map(wordsOf).join(", "),
		)
		.join(" ");
}

function wordsOf(children: readonly Inline[]): string {
	return children
		.map((child) =>
			child.kind === "text" ? child.text : wordsOf(child.children),
		)
		.join("");
}

/** What the shopper said: the words, or the label of the button they tapped, or null for one that is not among the earlier lines. */
export function shopperText(
	entry: Entry,
	earlier: readonly Entry[],
): string | null {
	const { content } = entry;
	if (content.kind !== "shopper") return null;
	if (content.text !== "" || content.action === null) return content.text;
	for (const { content: shown } of [...earlier].reverse()) {
		if (shown.kind === "shopper") continue;
		const tapped = shown.quickReplies.find(
			({ value }) => value === content.action,
		);
		if (tapped) return tapped.label;
	}
	return null;
}
