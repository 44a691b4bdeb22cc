import type { Reach, ReplyMark, Store } from "@shopbell/store";
import { freeUntil } from "./free-until.js";

/** Whether and until when a person's words reach the shopper, as the desk page sees it. */
export interface ReachView {
	readonly state: Reach["state"];
	/** Until when a person may write freely, epoch ms; null: at any time. */
	readonly freeUntil: number | null;
	/** How far replies got, by line of the transcript; only what the channel tells. */
	readonly marks: readonly {
		readonly seq: number;
		readonly mark: ReplyMark["mark"];
		/** Why it failed, as a code; null otherwise. */
		readonly reason: string | null;
	}[];
}

/** What the channel's window leaves, and what became of our messages. */
export function toReachView(
	channel: string,
	{ state, lastHeardAt }: Reach,
	marks: readonly ReplyMark[],
): ReachView {
	return {
		state,
		freeUntil: freeUntil(channel, lastHeardAt),
		marks: marks.map(({ seq, mark, reason }) => ({ seq, mark, reason })),
	};
}

/** How it stands with the shopper of a conversation. */
export async function readReach(
	{ reach }: Pick<Store, "reach">,
	conversationId: string,
	channel: string,
): Promise<ReachView> {
	const [stands, marks] = await Promise.all([
		reach.of(conversationId),
		reach.marksOf(conversationId),
	]);
	return toReachView(channel, stands, marks);
}

/** Why free words do not reach the shopper now; null where they do. */
export function closedBy(
	channel: string,
	{ state, lastHeardAt }: Reach,
	now: number,
): "window-closed" | "blocked" | "not-in-control" | null {
	if (state !== "ok") return state;
	const until = freeUntil(channel, lastHeardAt);
	return until !== null && now >= until ? "window-closed" : null;
}
