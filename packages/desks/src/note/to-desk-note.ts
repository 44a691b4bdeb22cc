import { type ContextPack, toReadableNote } from "@shopbell/conversation";
import type { RemoteDelivery } from "../port/remote-desk.js";
import { deskWords } from "./desk-words.js";

/** What the people at a desk read first: a promise that was made, and the pack in at most six lines. */
export function toDeskNote(
	pack: ContextPack,
	locale: string,
	delivery: Pick<RemoteDelivery, "ticketNumber" | "isPromised">,
): string {
	const promise = delivery.isPromised
		? [deskWords(locale).promisedTicket(delivery.ticketNumber)]
		: [];
	return [...promise, ...toReadableNote(pack, locale)].join("\n");
}

/** Everything the shopper asked, oldest first, one question a line. */
export function toAskedText(pack: ContextPack): string {
	return pack.asked.map(({ text }) => text).join("\n");
}
