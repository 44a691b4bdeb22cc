import type { StoreChange } from "../port/store.js";
import type { TurnCommit } from "../port/turns.js";

/** Tells of everything that a committed turn has left behind for others. */
export function tellTurn(
	conversationId: string,
	{ replies, deliverReplies, deskCommands, calls, timers }: TurnCommit,
	changed: (change: StoreChange) => void,
): void {
	const tell = (kind: StoreChange["kind"]): void =>
		changed({ kind, conversationId });
	if (replies.length > 0) tell("transcript");
	if (deskCommands.length > 0 || (deliverReplies && replies.length > 0))
		tell("outbox");
	if (calls.length > 0) tell("calls");
	if (timers.some(({ kind }) => kind === "set")) tell("timers");
}
