import type {
	Inline,
	OutgoingMessage,
	QuickReply,
} from "@shopbell/conversation";

/** One paragraph of the bot's, with these choices. */
export function plainReply(
	words: string | readonly Inline[],
	quickReplies: readonly QuickReply[] = [],
): OutgoingMessage {
	return {
		author: { kind: "bot" },
		locale: "en",
		markdown: "",
		blocks: [
			{
				kind: "paragraph",
				children:
					typeof words === "string" ? [{ kind: "text", text: words }] : words,
			},
		],
		quickReplies,
		asksFeedback: false,
		asksRating: false,
		fence: 0,
	};
}
