import {
	type ChannelName,
	channelTable,
	previewReply,
} from "@shopbell/channels/look";
import { toKnowledge } from "@shopbell/conversation";
import { formatPreview } from "../channel-look/format-preview.js";
import { createTerminalChat } from "../chat/terminal-chat.js";
import type { AskedQuestion } from "./question-command.js";

/** The reply of the real conversation core in the look of a channel. */
export function printPreview(
	{ faq, question, asked, options }: AskedQuestion<{ readonly json?: boolean }>,
	channel: ChannelName,
	now: () => number,
): string {
	const look = channelTable[channel];
	const chat = createTerminalChat(toKnowledge(faq), now);
	if (asked.language !== undefined) chat.open(asked.language);
	const messages = chat
		.say(question)
		.flatMap((message) => previewReply(message, look));
	return options.json
		? `${JSON.stringify({ channel, messages }, null, "\t")}\n`
		: formatPreview(messages, look.title);
}
