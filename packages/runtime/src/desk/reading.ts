import type { Store, StoredHandoff } from "@shopbell/store";
import type { DeskUser } from "../accounts/desk-user.js";
import { isSupervising } from "../accounts/role.js";

/** Answers whether somebody at the desk may read a conversation, by its newest handoff. */
export type Reading = (
	handoff: StoredHandoff | undefined,
	user: Pick<DeskUser, "id" | "role">,
) => Promise<boolean>;

/**
 * A conversation that nobody was asked into is read by nobody. One that waits or is over is read by
 * everybody at the desk; one that somebody is in by them all where conversations are shared, else
 * by that colleague, by supervisors, and by whoever a note there names.
 */
export function createReading(
	store: Pick<Store, "desk">,
	areShared: boolean,
): Reading {
	return async (handoff, user) => {
		if (!handoff) return false;
		return (
			areShared ||
			handoff.status !== "accepted" ||
			handoff.agent?.id === user.id ||
			isSupervising(user.role) ||
			store.desk.isMentioned(handoff.conversationId, user.id)
		);
	};
}
