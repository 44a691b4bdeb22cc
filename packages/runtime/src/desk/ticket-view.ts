import type { StoredTicket } from "@shopbell/store";
import { freeUntil } from "./free-until.js";

/** A ticket as the desk page sees it. */
export type TicketView = Omit<StoredTicket, "lastHeardAt"> & {
	/** Until when a person may write freely where the shopper wrote, epoch ms; null: at any time, or no more. */
	readonly freeUntil: number | null;
};

/**
 * Tickets in the order in which they are best dealt with: who can be answered for a while only
 * goes first, soonest end first, then letters that never went out, then the oldest.
 */
export function toTicketViews(
	tickets: readonly StoredTicket[],
	now: number,
): readonly TicketView[] {
	return tickets
		.map(({ lastHeardAt, ...ticket }) => {
			const until = freeUntil(ticket.channel, lastHeardAt);
			return {
				...ticket,
				freeUntil: until !== null && until > now ? until : null,
			};
		})
		.sort(
			(a, b) =>
				(a.freeUntil ?? Number.MAX_SAFE_INTEGER) -
					(b.freeUntil ?? Number.MAX_SAFE_INTEGER) ||
				Number(b.letter === "failed") - Number(a.letter === "failed") ||
				a.createdAt - b.createdAt,
		);
}
