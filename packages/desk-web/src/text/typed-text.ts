/** An answer's Markdown as somebody would type it: agents' words are sent as they stand, without markup. */
export function toTypedText(markdown: string): string {
	return markdown
		.replace(
			/\[([^\]]+)\]\((?:<([^>]+)>|([^)\s]+))[^)]*\)/g,
			(_all, label, a, b) =>
				label === (a ?? b) ? label : `${label} (${a ?? b})`,
		)
		.replace(/(\*\*|__)(\S(?:.*?\S)?)\1/g, "$2")
		.replace(/(?<![\w*])[*_](\S(?:.*?\S)?)[*_](?![\w*])/g, "$1")
		.replace(/^[*+-] /gm, "– ")
		.replace(/^#{1,6} /gm, "")
		.replace(/\\([\\`*_{}[\]()#+\-.!<>~|])/g, "$1")
		.replace(/\n{3,}/g, "\n\n")
		.trim();
}

/** The first open slot of a text, `{order}`, from a place on; null without one. */
export function nextSlot(
	text: string,
	from: number,
): {
	readonly name: string;
	readonly start: number;
	readonly end: number;
} | null {
	const slot = /\{([\p{L}\w-]+)\}/gu;
	slot.lastIndex = from;
	const match = slot.exec(text);
	return match
		? {
				name: match[1] ?? "",
				start: match.index,
				end: match.index + match[0].length,
			}
		: null;
}
