import type { OutgoingMessage } from "@shopbell/conversation";
import type { ChannelCapabilities } from "./capabilities.js";
import { renderReply } from "./render-reply.js";
import { writeMarkup } from "./write-markup.js";

/** One message of a channel, for those who look at it elsewhere. */
export interface ReplyPreview {
	/** With the channel's own marks; choices that are no buttons at its end. */
	readonly text: string;
	/** Labels of what can be tapped. */
	readonly buttons: readonly string[];
}

/** The messages by which a channel would show a reply, exactly as they are sent. */
export function previewReply(
	message: OutgoingMessage,
	capabilities: ChannelCapabilities,
): readonly ReplyPreview[] {
	return renderReply(message, capabilities).map((part) =>
		part.kind === "file"
			? { text: part.file.name, buttons: [] }
			: {
					text:
						capabilities.markup === "entities"
							? writeMarkup(part.text, "markdown")
							: part.written,
					buttons: part.buttons?.replies.map(({ label }) => label) ?? [],
				},
	);
}
