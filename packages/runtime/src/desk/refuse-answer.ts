import type { StoredHandoff } from "@shopbell/store";
import { takesPart } from "./takes-part.js";

/** Why somebody may not answer the shopper: it is over or not begun, or others have it; undefined for who has or joined it. */
export function refuseAnswer(
	handoff: StoredHandoff,
	agentId: string,
): { readonly kind: "gone" | "not-yours" } | undefined {
	if (handoff.status !== "accepted") return { kind: "gone" };
	return takesPart(handoff, agentId) ? undefined : { kind: "not-yours" };
}
