import type { Handoff } from "../wire/handoff.js";
import type { InboxView } from "../wire/inbox.js";
import type { DeskPlace } from "./desk-place.js";

/** Handoffs by id. */
export type Inbox = ReadonlyMap<string, Handoff>;

export const isOpen = ({ status }: Handoff): boolean =>
	status === "waiting" || status === "accepted";

/** The inbox with these; the same one when there are none. */
export function withHandoffs(inbox: Inbox, more: readonly Handoff[]): Inbox {
	if (more.length === 0) return inbox;
	const all = new Map(inbox);
	for (const handoff of more) all.set(handoff.id, handoff);
	return all;
}

/** The inbox without one; the same one when it is not there. */
export function withoutHandoff(inbox: Inbox, handoffId: string): Inbox {
	if (!inbox.has(handoffId)) return inbox;
	const rest = new Map(inbox);
	rest.delete(handoffId);
	return rest;
}

/** Whether the page itself can tell what belongs to a list; else the server's order of its answer counts. */
export function canTell(place: Pick<DeskPlace, "view" | "search">): boolean {
	return place.view !== "mentions" && place.search === "";
}

/** Whether a handoff belongs to a list that the page can tell. */
export function belongs(
	handoff: Handoff,
	place: DeskPlace,
	myId: string,
): boolean {
	if (place.language !== "" && handoff.pack.locale !== place.language)
		return false;
	if (place.topic !== "" && topicOf(handoff) !== place.topic) return false;
	switch (place.view) {
		case "waiting":
			return handoff.status === "waiting";
		case "mine":
			return handoff.status === "accepted" && handoff.agent?.id === myId;
		case "all":
			return isOpen(handoff);
		case "closed":
			return !isOpen(handoff);
		case "mentions":
			return false;
	}
}

/** First part of the article it is about, or null. */
export function topicOf({ queue, pack }: Handoff): string | null {
	return queue?.topic ?? pack.articleId?.split(".")[0] ?? null;
}

/** Longest waiting first, mine in the order they were accepted, closed newest first. */
const instants: Readonly<Record<InboxView, (handoff: Handoff) => number>> = {
	waiting: ({ requestedAt }) => requestedAt,
	mine: ({ acceptedAt }) => acceptedAt ?? 0,
	all: ({ requestedAt }) => requestedAt,
	mentions: ({ requestedAt }) => requestedAt,
	closed: ({ closedAt }) => -(closedAt ?? 0),
};

/** What a list shows. `found`: ids as the server answered them. */
export function toList(
	inbox: Inbox,
	found: readonly string[],
	place: DeskPlace,
	myId: string,
): readonly Handoff[] {
	if (!canTell(place)) return found.flatMap((id) => inbox.get(id) ?? []);
	const instant = instants[place.view];
	return [...inbox.values()]
		.filter((handoff) => belongs(handoff, place, myId))
		.sort((a, b) => instant(a) - instant(b) || (a.id < b.id ? -1 : 1));
}

/** What is offered to me and still may be taken. */
export function offersTo(
	inbox: Inbox,
	myId: string,
	now: number,
): readonly Handoff[] {
	return [...inbox.values()].filter(
		({ status, queue }) =>
			status === "waiting" &&
			queue?.offer?.agent.id === myId &&
			queue.offer.until > now,
	);
}
