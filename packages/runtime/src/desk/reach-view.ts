import { type ChannelName, channelTable } from "@shopbell/channels/look";
import type { Reach, ReplyMark } from "@shopbell/store";

/** Whether and until when a person's words reach the shopper, as the desk page sees it. */
export interface ReachView {
	readonly state: Reach["state"];
	/** Until when a person may write freely, epoch ms; null: at any time. */
	readonly freeUntil: number | null;
	/** How far replies got, by line of the transcript; only what the channel tells. */
	readonly marks: readonly {
		readonly seq: number;
		readonly mark: ReplyMark["mark"];
	}[];
}

const hourMs = 3_600_000;

/** What the channel's window leaves, and what became of our messages. */
export function toReachView(
	channel: string,
	{ state, lastHeardAt }: Reach,
	marks: readonly ReplyMark[],
): ReachView {
	const window = Object.hasOwn(channelTable, channel)
		? channelTable[channel as ChannelName].window
		: null;
	const hours =
		window?.after.kind === "human-agent" ? window.after.hours : window?.hours;
	return {
		state,
		freeUntil: hours === undefined ? null : (lastHeardAt ?? 0) + hours * hourMs,
		marks: marks.map(({ seq, mark }) => ({ seq, mark })),
	};
}
