/** Slack's marked-up text as it was written: links by their words, signs unescaped (docs.slack.dev/messaging/formatting-message-text). */
export function toPlainWords(text: string): string {
	return text
		.replaceAll(/<@[^>]*>/g, "")
		.replaceAll(
			/<(?!!)((?:https?|mailto|tel):[^|>]*)(?:\|([^>]*))?>/g,
			(_whole, address: string, words: string | undefined) => words || address,
		)
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&amp;", "&");
}
