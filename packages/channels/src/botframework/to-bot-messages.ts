import type { OutgoingMessage, QuickReply } from "@shopbell/conversation";
import type { ChannelCapabilities } from "../look/capabilities.js";
import { renderReply } from "../look/render-reply.js";
import type { BotAddress } from "./bot-address.js";
import { capabilitiesOf } from "./bot-capabilities.js";

/** A message activity, as far as a reply needs one. */
export interface BotMessage {
	readonly type: "message";
	readonly text: string;
	readonly textFormat: "markdown" | "plain";
	readonly locale: string;
	readonly inputHint: "acceptingInput";
	readonly suggestedActions?: {
		readonly to: string[];
		readonly actions: BotAction[];
	};
}

export interface BotAction {
	readonly type: "messageBack" | "imBack";
	readonly title: string;
	readonly value: string;
	readonly text?: string;
	readonly displayText?: string;
}

/** Draws a reply with what the address' channel can show, as one message or more. */
export function toBotMessages(
	message: OutgoingMessage,
	address: BotAddress,
): readonly BotMessage[] {
	const capabilities = capabilitiesOf(address);
	return renderReply(message, capabilities).flatMap((part) =>
		// Files lie behind the token of a web chat: elsewhere the shopper is told of each by its name.
		part.kind === "file"
			? []
			: [
					{
						type: "message",
						text: part.written,
						textFormat:
							capabilities.markup === "markdown" ? "markdown" : "plain",
						locale: message.locale,
						inputHint: "acceptingInput",
						...(part.buttons
							? {
									suggestedActions: {
										to: [address.user.id],
										actions: part.buttons.replies.map((reply) =>
											toAction(reply, capabilities),
										),
									},
								}
							: {}),
					} as const,
				],
	);
}

function toAction(
	{ label, value }: QuickReply,
	{ tap }: ChannelCapabilities,
): BotAction {
	return tap === "value"
		? {
				type: "messageBack",
				title: label,
				value,
				text: label,
				displayText: label,
			}
		: { type: "imBack", title: label, value: label };
}
