import type { Block, Entry, Inline } from "../wire/entry.js";

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

/** What the shopper said: the words, or the label of the button they tapped. */
export function shopperText(entry: Entry, earlier: readonly Entry[]): string {
	const { content } = entry;
	if (content.kind !== "shopper") return "";
	if (content.text !== "" || content.action === null) return content.text;
	for (const { content: shown } of [...earlier].reverse()) {
		if (shown.kind === "shopper") continue;
		const tapped = shown.quickReplies.find(
			({ value }) => value === content.action,
		);
		if (tapped) return tapped.label;
	}
	return content.action;
}

/** A link that a page may offer: the web, mail or telephone; anything else is shown as text. */
export function isSafeUrl(url: string): boolean {
	return /^(https?:|mailto:|tel:)/i.test(url);
}
