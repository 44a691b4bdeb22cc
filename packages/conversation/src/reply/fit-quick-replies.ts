import { decodeAction } from "./action-value.js";
import type { QuickReply } from "./outgoing-message.js";

/**
 * The buttons of a message for a channel that shows at most so many. The way to a person (or,
 * while one is awaited, back to the bot) is never among those left out.
 */
export function fitQuickReplies(
	replies: readonly QuickReply[],
	maxButtons: number,
): readonly QuickReply[] {
	if (replies.length <= maxButtons) return replies;
	const isWayOut = ({ value }: QuickReply) => {
		const kind = decodeAction(value)?.kind;
		return kind === "person" || kind === "bot";
	};
	const out = replies.filter(isWayOut).slice(0, maxButtons);
	const room = maxButtons - out.length;
	const kept = new Set([
		...replies.filter((reply) => !isWayOut(reply)).slice(0, room),
		...out,
	]);
	return replies.filter((reply) => kept.has(reply));
}
