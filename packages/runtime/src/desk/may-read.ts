import type { StoredHandoff } from "@shopbell/store";

/**
 * Whether somebody at the desk may read a conversation: its newest handoff waits for anybody,
 * is theirs, or is over. A conversation that nobody was asked into is read by nobody, and one a
 * colleague is in stays between that colleague and the shopper.
 */
export function mayRead(
	handoff: StoredHandoff | undefined,
	userId: string,
): boolean {
	if (!handoff) return false;
	return handoff.status !== "accepted" || handoff.agent?.id === userId;
}
