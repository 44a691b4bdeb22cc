import type { StoredAgent } from "@shopbell/store";
import type { DeskUser } from "../accounts/desk-user.js";

/** Time after which somebody whose connection is gone is shown as offline. */
export const lostAfterMs = 60_000;

/** How I stand in the queue; somebody who has not been at the desk yet is about to be available. */
export function toMyPresence(agent: StoredAgent | undefined) {
	return {
		state: agent?.state ?? "available",
		reason: agent?.reason ?? null,
		capacity: agent?.capacity ?? 4,
		delegateTo: agent?.delegateTo ?? null,
	};
}

/** A colleague as pages see them. */
export function toAgentView(
	agent: StoredAgent,
	user: Pick<DeskUser, "role">,
	now: number,
) {
	const { id, name, reason, capacity, open, groups, skills } = agent;
	return {
		id,
		name,
		role: user.role,
		state: toState(agent, now),
		reason,
		capacity,
		open,
		groups,
		skills,
		isReserve: agent.isReserve,
		refundLimit: agent.refundLimit,
	};
}

/** What colleagues see: a connection that has been gone for long is nobody there. */
export function toState(
	{ state, lostAt }: Pick<StoredAgent, "state" | "lostAt">,
	now: number,
): StoredAgent["state"] {
	return lostAt !== null && now - lostAt >= lostAfterMs ? "offline" : state;
}
