import type { StoredHandoff } from "@shopbell/store";

/** Why somebody may not answer the shopper: it is over or not begun, or others have it; undefined for who has or joined it. */
export function refuseAnswer(
	{ status, agent, members }: StoredHandoff,
	agentId: string,
): { readonly kind: "gone" | "not-yours" } | undefined {
	if (status !== "accepted") return { kind: "gone" };
	const isTheirs =
		agent?.id === agentId || members.some(({ id }) => id === agentId);
	return isTheirs ? undefined : { kind: "not-yours" };
}
