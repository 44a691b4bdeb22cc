import type { KnownBlock } from "@slack/web-api";
import type { ReplyPart } from "../look/render-reply.js";

/** A text of a reply as Slack draws it: a section, and buttons below it. */
export function toSlackBlocks({
	written,
	buttons,
}: Extract<ReplyPart, { kind: "text" }>): KnownBlock[] {
	return [
		{ type: "section", text: { type: "mrkdwn", text: written } },
		...(buttons
			? [
					{
						type: "actions" as const,
						elements: buttons.replies.map(({ label, value }, index) => ({
							type: "button" as const,
							// Has to differ from the others of the block.
							action_id: `choice-${index}`,
							text: { type: "plain_text" as const, text: label },
							value,
						})),
					},
				]
			: []),
	];
}
