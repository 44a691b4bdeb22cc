import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

/** Markdown to HTML, with HTML inside left in: the result is read again, never shown. */
export function markdownToHtml(
	markdown: string,
	flavour: "commonmark" | "gfm",
): string {
	return micromark(markdown, {
		allowDangerousHtml: true,
		allowDangerousProtocol: true,
		...(flavour === "gfm"
			? {
					extensions: [gfm({ singleTilde: false }), noAutolinks],
					htmlExtensions: [gfmHtml()],
				}
			: {}),
	});
}

/** An address that stands alone stays text, as in our own subset. */
const noAutolinks = {
	disable: { null: ["wwwAutolink", "protocolAutolink", "emailAutolink"] },
};

/** Markdown of a checked article to HTML that can be shown: HTML inside becomes text, links are the article's own. */
export function markdownToSafeHtml(markdown: string): string {
	// A checked article links to https:, mailto: and tel: only; micromark alone would refuse tel:.
	return micromark(markdown, { allowDangerousProtocol: true });
}
