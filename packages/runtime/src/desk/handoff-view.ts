import type { HumanAgent } from "@shopbell/conversation";
import type { StoredHandoff } from "@shopbell/store";

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
}

export function toHandoffView(handoff: StoredHandoff): HandoffView {
	const { id, conversationId, status, agent, pack, lastSeq } = handoff;
	const { requestedAt, acceptedAt, closedAt } = handoff;
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
	};
}
