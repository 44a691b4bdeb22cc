import type { Handoff } from "./handoff.js";
import type { MyPresence } from "./presence.js";
import type { QueueCounts } from "./queue.js";

export type InboxView = "waiting" | "mine" | "all" | "mentions" | "closed";

/**
 * Answer of `GET /inbox?view=&q=&topic=&language=&cursor=`. `q` looks in the shopper's and agents'
 * words, customer, order number and article; at least 2 characters, at most 100.
 */
export interface InboxPage {
	/** The server's clock, epoch ms. */
	readonly at: number;
	readonly items: readonly Handoff[];
	/** For the next page; null at the end. */
	readonly nextCursor: string | null;
	readonly counts: QueueCounts;
	/** Longest wait of those who wait now; null when nobody does. */
	readonly longestWaitMs: number | null;
	readonly me: MyPresence;
}
