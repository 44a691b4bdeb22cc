import type { Markup } from "./capabilities.js";
import type { RichText, Span } from "./rich-text.js";

/** A text with the marks of a channel. */
export function writeMarkup({ text, spans }: RichText, markup: Markup): string {
	if (markup === "plain" || markup === "entities") return text;
	const borders = new Set([0, text.length]);
	for (const { from, to } of spans) borders.add(from).add(to);
	const places = [...borders].sort((a, b) => a - b);
	let written = "";
	for (const [index, at] of places.entries()) {
		// Inner marks end first: spans come with outer ones before inner ones.
		for (const span of spans.filter(({ to }) => to === at).reverse())
			written += closing(span, markup);
		for (const span of spans.filter(({ from }) => from === at))
			written += opening(span, markup);
		written += escapeFor(text.slice(at, places[index + 1] ?? at), markup);
	}
	return written;
}

function opening(span: Span, markup: Markup): string {
	if (span.kind === "link")
		return markup === "slack"
			? `<${span.url}|`
			: markup === "markdown"
				? "["
				: "";
	return markOf(span.kind, markup);
}

function closing(span: Span, markup: Markup): string {
	if (span.kind === "link")
		return markup === "slack"
			? ">"
			: markup === "markdown"
				? `](${span.url})`
				: "";
	return markOf(span.kind, markup);
}

function markOf(kind: "strong" | "emphasis", markup: Markup): string {
	if (markup === "markdown") return kind === "strong" ? "**" : "*";
	return kind === "strong" ? "*" : "_";
}

function escapeFor(text: string, markup: Markup): string {
	switch (markup) {
		case "slack":
			// docs.slack.dev/messaging/formatting-message-text: these three and no others.
			return text
				.replaceAll("&", "&amp;")
				.replaceAll("<", "&lt;")
				.replaceAll(">", "&gt;");
		case "markdown":
			return text.replaceAll(/[\\`*_[\]<>#]/g, "\\$&");
		default:
			return text;
	}
}
