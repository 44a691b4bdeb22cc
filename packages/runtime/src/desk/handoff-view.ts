import type { HumanAgent, ReturnPack } from "@shopbell/conversation";
import type { Rung, WaitNotice } from "@shopbell/handoff";
import type { StoredHandoff } from "@shopbell/store";
import { freeUntil } from "./free-until.js";

/** A handoff as the desk page sees it. Instants are epoch ms. */
export interface HandoffView {
	readonly id: string;
	readonly conversationId: string;
	readonly status: StoredHandoff["status"];
	readonly agent: HumanAgent | null;
	readonly requestedAt: number;
	readonly acceptedAt: number | null;
	readonly closedAt: number | null;
	/** Number of the newest line of the conversation. */
	readonly lastSeq: number;
	readonly pack: StoredHandoff["pack"];
	readonly queue: QueueView;
	/** What the human agent handed back. */
	readonly back: ReturnPack | null;
	readonly ticket: StoredHandoff["ticket"];
	/** Until when free words reach the shopper on their channel, epoch ms; null: at any time, or it is over. */
	readonly freeUntil: number | null;
}

/** Where a handoff stands in the queue. */
export interface QueueView {
	readonly priority: StoredHandoff["priority"];
	readonly topic: string | null;
	readonly group: string | null;
	readonly rung: Rung;
	/** 1: next; null when it does not wait. */
	readonly position: number | null;
	readonly offer: StoredHandoff["offer"];
	readonly told: WaitNotice | null;
	readonly toldAt: number | null;
	/** Until when the shopper was promised a person. */
	readonly promisedUntil: number | null;
	/** Who had it when their connection was lost. */
	readonly lostBy: HumanAgent | null;
}

/** Positions in the queue by handoff. */
export type Positions = ReadonlyMap<string, number>;

export function toHandoffView(
	handoff: StoredHandoff,
	positions: Positions,
): HandoffView {
	const { id, conversationId, status, agent, pack, lastSeq } = handoff;
	const { requestedAt, acceptedAt, closedAt, back, ticket } = handoff;
	const { lastHeardAt } = handoff;
	const { priority, topic, group, rung, offer, told, toldAt, lostBy } = handoff;
	return {
		id,
		conversationId,
		status,
		agent,
		requestedAt,
		acceptedAt,
		closedAt,
		lastSeq,
		pack,
		queue: {
			priority,
			topic,
			group,
			rung,
			position: positions.get(id) ?? null,
			offer,
			told,
			toldAt,
			promisedUntil:
				told?.estimate && toldAt !== null && status === "waiting"
					? toldAt + told.estimate.toMs
					: null,
			lostBy,
		},
		back,
		ticket,
		freeUntil:
			lastHeardAt === null ? null : freeUntil(pack.channel, lastHeardAt),
	};
}
