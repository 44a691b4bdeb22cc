/** A run of text inside a paragraph. A line break is `\n` in a text. */
export type Inline =
	| { readonly kind: "text"; readonly text: string }
	| { readonly kind: "strong"; readonly children: readonly Inline[] }
	| { readonly kind: "emphasis"; readonly children: readonly Inline[] }
	| {
			readonly kind: "link";
			/** `https:`, `mailto:` or `tel:`, nothing else. */
			readonly url: string;
			readonly children: readonly Inline[];
	  };

/** What an answer is made of: data that any channel can draw without parsing markup. */
export type Block =
	| { readonly kind: "paragraph"; readonly children: readonly Inline[] }
	| {
			readonly kind: "list";
			readonly isOrdered: boolean;
			readonly items: readonly (readonly Inline[])[];
	  };

/** The words of blocks, for channels without any markup: paragraphs and items on lines of their own, links with their address behind. */
export function toPlainText(blocks: readonly Block[]): string {
	return blocks
		.map((block) =>
			block.kind === "paragraph"
				? inlineText(block.children)
				: block.items
						.map((item, i) => {
							const mark = block.isOrdered ? `${i + 1}. ` : "• ";
							return mark + inlineText(item).replaceAll("\n", "\n  ");
						})
						.join("\n"),
		)
		.join("\n\n");
}

function inlineText(children: readonly Inline[]): string {
	return children
		.map((child) => {
			if (child.kind === "text") return child.text;
			const text = inlineText(child.children);
			if (child.kind !== "link") return text;
			const address = child.url.replace(/^(mailto|tel):/, "");
			return address === text ? text : `${text} (${address})`;
		})
		.join("");
}
