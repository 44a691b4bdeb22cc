import type { StoreChange } from "../port/store.js";
import type { TranscriptEntry } from "../port/transcript.js";
import type { TurnCommit } from "../port/turns.js";

/** Tells of everything that a committed turn has left behind for others; `entries`: the lines it came with, if known. */
export function tellTurn(
	conversationId: string,
	{ replies, deliverReplies, deskCommands, calls, timers }: TurnCommit,
	changed: (change: StoreChange) => void,
	entries?: readonly TranscriptEntry[],
): void {
	const tell = (kind: StoreChange["kind"]): void =>
		changed({ kind, conversationId });
	if ((entries ?? replies).length > 0)
		changed({
			kind: "transcript",
			conversationId,
			...(entries === undefined ? {} : { entries }),
		});
	if (deskCommands.length > 0 || (deliverReplies && replies.length > 0))
		tell("outbox");
	if (calls.length > 0) tell("calls");
	if (timers.some(({ kind }) => kind === "set")) tell("timers");
}
