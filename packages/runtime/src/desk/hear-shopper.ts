import type { Sign } from "../signs/create-signs.js";
import type { DeskPage } from "./desk-page.js";
import type { DeskParts } from "./desk-parts.js";
import { shopperReader } from "./shopper-reader.js";

/** Shows the pages that follow a conversation what its shopper does there. How far they have read is kept. */
export async function hearShopper(
	{ store }: DeskParts,
	pages: ReadonlySet<DeskPage>,
	sign: Sign,
): Promise<void> {
	const { conversationId } = sign;
	if (sign.kind === "read") {
		// Nobody has read what has not been said.
		const handoff = await store.handoffs.latest(conversationId);
		if (!handoff || sign.seq > handoff.lastSeq) return;
		const isNew = await store.desk.markRead(
			conversationId,
			shopperReader,
			sign.seq,
		);
		if (!isNew) return;
	}
	for (const page of pages) {
		if (page.followedId !== conversationId) continue;
		page.send(
			sign.kind === "typing"
				? { kind: "typing", conversationId, by: "shopper" }
				: { kind: "read", conversationId, by: "shopper", seq: sign.seq },
		);
	}
}
