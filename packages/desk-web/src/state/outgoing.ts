import type { SentFile } from "../wire/answering.js";

/** A message of mine that is not in the transcript yet. */
export interface Outgoing {
	/** Repeated with every attempt, so that the shopper gets it once. */
	readonly id: string;
	readonly handoffId: string;
	/** May be empty beside files. */
	readonly text: string;
	readonly attachments?: readonly SentFile[];
	/** Number of the last line on screen when it was written; absent: whatever came since, it is sent. */
	readonly lastSeq?: number;
	/** `collided`: a colleague had answered meanwhile; it was not sent. */
	readonly state: "sending" | "sent" | "refused" | "collided";
}

export type OutgoingList = readonly Outgoing[];

/** The oldest one of a handoff that still has to be sent; order within a conversation is kept. */
export function nextToSend(
	list: OutgoingList,
	handoffId: string,
): Outgoing | undefined {
	return list.find(
		(item) => item.handoffId === handoffId && item.state === "sending",
	);
}

export function withState(
	list: OutgoingList,
	id: string,
	state: Outgoing["state"],
): OutgoingList {
	return list.map((item) => (item.id === id ? { ...item, state } : item));
}

/** The item that collided, to be sent all the same: `lastSeq` goes with the state. */
export function sendAnyway(list: OutgoingList, id: string): OutgoingList {
	return list.map((item) => {
		if (item.id !== id) return item;
		const { lastSeq: _seen, ...rest } = item;
		return { ...rest, state: "sending" };
	});
}

export function withoutOutgoing(list: OutgoingList, id: string): OutgoingList {
	return list.filter((item) => item.id !== id);
}

/** After `count` lines of mine came back in the transcript: the oldest as many are shown there now. */
export function afterArrivals(
	list: OutgoingList,
	handoffId: string,
	count: number,
): OutgoingList {
	let left = count;
	return list.filter((item) => {
		if (left === 0 || item.handoffId !== handoffId) return true;
		if (item.state === "refused" || item.state === "collided") return true;
		left--;
		return false;
	});
}

/** Kept text of an earlier visit to the page; whatever is no list of ours is dropped. */
export function decodeOutgoing(value: unknown): OutgoingList | undefined {
	if (!Array.isArray(value)) return undefined;
	return value.filter(
		(item): item is Outgoing =>
			typeof item === "object" &&
			item !== null &&
			typeof item.id === "string" &&
			typeof item.handoffId === "string" &&
			typeof item.text === "string" &&
			(item.attachments === undefined || Array.isArray(item.attachments)) &&
			["sending", "sent", "refused", "collided"].includes(item.state),
	);
}
