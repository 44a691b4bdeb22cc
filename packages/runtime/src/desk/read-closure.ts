import type { StoredHandoff } from "@shopbell/store";
import type { DeskParts } from "./desk-parts.js";
import { closedBy } from "./reach-view.js";

/** Why free words do not reach the shopper of a handoff now; null where they do. */
export async function readClosure(
	{ store, now }: Pick<DeskParts, "store" | "now">,
	{ conversationId, pack }: StoredHandoff,
): Promise<ReturnType<typeof closedBy>> {
	if (pack.channel === "webchat") return null;
	return closedBy(pack.channel, await store.reach.of(conversationId), now());
}
