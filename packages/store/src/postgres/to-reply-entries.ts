import type { TranscriptEntry } from "../port/transcript.js";
import type { TurnCommit } from "../port/turns.js";

/** The replies of a turn as lines behind the line `seq`. */
export function toReplyEntries(
	conversationId: string,
	{ replies }: TurnCommit,
	{ seq, at }: { readonly seq: number; readonly at: number },
): readonly TranscriptEntry[] {
	return replies.map((message, n) => ({
		conversationId,
		seq: seq + n + 1,
		at,
		content: { kind: "reply", message },
	}));
}
