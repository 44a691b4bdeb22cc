import type { Sign } from "../signs/create-signs.js";
import type { DeskPage } from "./desk-page.js";

/** Shows the pages that follow a conversation what others do there, shopper or colleagues. */
export function hearSign(pages: ReadonlySet<DeskPage>, sign: Sign): void {
	const { conversationId, by } = sign;
	for (const page of pages) {
		if (page.followedId !== conversationId) continue;
		if (by !== "shopper" && page.session.user.id === by.id) continue;
		page.send(
			sign.kind === "typing"
				? { kind: "typing", conversationId, by }
				: { kind: "read", conversationId, by, seq: sign.seq },
		);
	}
}
