import type { InboxSnapshot } from "../api/desk-api.js";
import type { Handoff } from "../wire/handoff.js";
import type { LiveMessage } from "../wire/live-message.js";

/** Handoffs by id. */
export type Inbox = ReadonlyMap<string, Handoff>;

/** The three lists of the inbox. */
export interface InboxSections {
	/** Longest waiting first. */
	readonly waiting: readonly Handoff[];
	/** In the order they were accepted. */
	readonly mine: readonly Handoff[];
	/** Newest first. */
	readonly closed: readonly Handoff[];
}

export function toInbox(snapshot: InboxSnapshot): Inbox {
	return new Map(
		[...snapshot.waiting, ...snapshot.mine, ...snapshot.closed].map(
			(handoff) => [handoff.id, handoff],
		),
	);
}

/** The inbox after something happened; the same one when it changes nothing. */
export function applyToInbox(inbox: Inbox, message: LiveMessage): Inbox {
	switch (message.kind) {
		case "handoff":
			return new Map(inbox).set(message.handoff.id, message.handoff);
		case "taken":
			return withoutHandoff(inbox, message.handoffId);
		default:
			return inbox;
	}
}

export function withoutHandoff(inbox: Inbox, handoffId: string): Inbox {
	if (!inbox.has(handoffId)) return inbox;
	const rest = new Map(inbox);
	rest.delete(handoffId);
	return rest;
}

/** What closed longer ago is not listed. */
const recentMs = 24 * 60 * 60 * 1000;

export function toSections(
	inbox: Inbox,
	myId: string,
	now: number,
): InboxSections {
	const all = [...inbox.values()];
	const by =
		(instant: (handoff: Handoff) => number) => (a: Handoff, b: Handoff) =>
			instant(a) - instant(b);
	return {
		waiting: all
			.filter(({ status }) => status === "waiting")
			.sort(by(({ requestedAt }) => requestedAt)),
		mine: all
			.filter(
				({ status, agent }) => status === "accepted" && agent?.id === myId,
			)
			.sort(by(({ acceptedAt }) => acceptedAt ?? 0)),
		closed: all
			.filter(
				({ status, closedAt }) =>
					status !== "waiting" &&
					status !== "accepted" &&
					(closedAt ?? 0) > now - recentMs,
			)
			.sort(by(({ closedAt }) => -(closedAt ?? 0))),
	};
}
