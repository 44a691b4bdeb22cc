import { type Block, type Inline, toPlainText } from "@shopbell/knowledge";
import type { Markup } from "./channel-look.js";

/** Blocks as text with the marks of a channel. */
export function renderBlocks(blocks: readonly Block[], markup: Markup): string {
	if (markup === "plain") return toPlainText(blocks);
	return blocks
		.map((block) =>
			block.kind === "paragraph"
				? renderInlines(block.children, markup)
				: block.items
						.map((item, i) => {
							const mark = block.isOrdered
								? `${i + 1}. `
								: markup === "markdown"
									? "- "
									: "• ";
							return (
								mark + renderInlines(item, markup).replaceAll("\n", "\n  ")
							);
						})
						.join("\n"),
		)
		.join("\n\n");
}

function renderInlines(
	children: readonly Inline[],
	markup: Exclude<Markup, "plain">,
): string {
	return children
		.map((child) => {
			if (child.kind === "text") return child.text;
			const text = renderInlines(child.children, markup);
			switch (child.kind) {
				case "strong":
					return markup === "markdown" ? `**${text}**` : `*${text}*`;
				case "emphasis":
					return markup === "markdown" ? `*${text}*` : `_${text}_`;
				case "link":
					return renderLink(child.url, text, markup);
			}
			return child satisfies never;
		})
		.join("");
}

function renderLink(
	url: string,
	text: string,
	markup: Exclude<Markup, "plain">,
): string {
	switch (markup) {
		case "slack":
			return `<${url}|${text}>`;
		case "stars": {
			const address = url.replace(/^(mailto|tel):/, "");
			return address === text ? text : `${text} (${address})`;
		}
		case "markdown":
		case "stars-with-links":
			return `[${text}](${url})`;
	}
}
