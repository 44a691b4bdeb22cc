import type { OutgoingMessage } from "@shopbell/conversation";
import type { ChannelLook } from "./channel-look.js";
import { renderBlocks } from "./render-blocks.js";

/** One message as a channel would show it. */
export interface MessagePreview {
	/** With the channel's own marks; numbered choices at its end where they are no buttons. */
	readonly text: string;
	/** Labels of buttons below it. */
	readonly buttons: readonly string[];
	/** More characters than the channel takes at once, so that it is sent in parts. */
	readonly isSplit: boolean;
}

/**
 * A message as a channel would show it. Where the channel has no buttons, too
 * few of them, or too little room on them, the choices become numbered lines,
 * because a label that is cut off helps nobody.
 */
export function previewMessage(
	message: OutgoingMessage,
	look: ChannelLook,
): MessagePreview {
	const labels = message.quickReplies.map(({ label }) => label);
	const body = renderBlocks(message.blocks, look.markup);
	const fits =
		labels.length <= look.maxButtons &&
		labels.every((label) => [...label].length <= look.maxLabel);
	const numbered = labels.map((label, i) => `${i + 1}. ${label}`).join("\n");
	const text =
		fits || labels.length === 0
			? body
			: [body, numbered].filter((part) => part !== "").join("\n\n");
	return {
		text,
		buttons: fits ? labels : [],
		isSplit: [...text].length > look.maxText,
	};
}
