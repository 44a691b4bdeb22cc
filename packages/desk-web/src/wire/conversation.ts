import type { UnknownDelivery } from "./delivery.js";
import type { Entry } from "./entry.js";
import type { Handoff, HumanAgent } from "./handoff.js";
import type { Note } from "./note.js";
import type { Reach } from "./reach.js";
import type { Ways } from "./ways.js";

/** One earlier conversation of the same customer, on any channel. */
export interface PastConversation {
	readonly conversationId: string;
	readonly channel: string;
	/** Epoch ms. */
	readonly at: number;
	/** The shopper has linked it with this one; absent from servers of an earlier version. */
	readonly isLinked?: boolean;
	/** First words of what was asked. */
	readonly subject: string;
	/** Newest outcome: of the agent who ended it, or how the handoff ended. */
	readonly outcome:
		| "solved"
		| "arranged"
		| "unsolved"
		| "waiting"
		| "accepted"
		| "released"
		| "resolved"
		| "withdrawn"
		| "fallen-back"
		| "expired";
	readonly agent: HumanAgent | null;
}

/** Answer of `GET /conversations/:id?after=`: everything that is on screen. */
export interface ConversationPage {
	readonly handoff: Handoff;
	readonly entries: readonly Entry[];
	readonly hasMore: boolean;
	/** The readable note, at most six lines in the agent's language (`lang` of the query), "already tried" first. */
	readonly note: readonly string[];
	/** All notes among colleagues, oldest first. */
	readonly notes: readonly Note[];
	/** Newest first, at most 20. */
	readonly history: readonly PastConversation[];
	/** Lines each reader has seen: colleagues by id, and `shopper`. */
	readonly read: readonly ReadMark[];
	/** Messages of which nobody knows whether they arrived. */
	readonly unknown: readonly UnknownDelivery[];
	readonly reach: Reach;
	/** Absent from servers of an earlier version. */
	readonly ways?: Ways | null;
	/** What I may do here. */
	readonly may: readonly ConversationRight[];
}

/** The last line somebody has seen. */
export interface ReadMark {
	readonly reader: HumanAgent | "shopper";
	readonly seq: number;
}

/** `answer`: say, note, transfer, resolve, release. `watch`: join, whisper, take over. */
export type ConversationRight = "accept" | "answer" | "note" | "watch";

/** One order beside the conversation. Days are ISO days; null for what the shop does not say. */
export interface DeskOrder {
	readonly number: string;
	readonly status: string;
	readonly placedOn: string | null;
	readonly total: { readonly amount: number; readonly currency: string } | null;
	readonly items: readonly string[];
	readonly shippedOn: string | null;
	readonly deliveredOn: string | null;
	readonly canCancel: boolean;
	readonly canReturn: boolean;
	readonly tracking: {
		readonly carrier: string | null;
		readonly number: string | null;
		readonly url: string | null;
		readonly status: string | null;
	} | null;
}

/** Answer of `GET /conversations/:id/orders?order=`: orders named in the conversation, or the one asked for. */
export interface OrderPanel {
	/** `none`: no shop is connected. `unavailable`: it does not answer now. */
	readonly shop: "ready" | "none" | "unavailable";
	readonly orders: readonly DeskOrder[];
	/** What I may have the shop do, with the largest sum where there is one. */
	readonly actions: readonly DeskAction[];
}

/** Something an agent may have the shop do, by `POST /conversations/:id/actions/:action`. */
export interface DeskAction {
	/** `order.cancel`, `refund.request`, `return.request`, `order.change-address`, `claim.damage`, `voucher.create` … */
	readonly action: string;
	readonly params: readonly {
		readonly name: string;
		readonly type: string;
		readonly isRequired: boolean;
	}[];
	/** Largest sum; null: no sum is involved. */
	readonly limit: { readonly amount: number; readonly currency: string } | null;
}

/** Body of `POST /conversations/:id/actions/:action`; `key` is the page's own, repeated on retry: the shop acts once. */
export interface ActionRequest {
	readonly key: string;
	readonly params: Readonly<Record<string, unknown>>;
}

/** Its answer. `refused` with the code `above-limit` comes as an error of 403. */
export interface ActionResult {
	readonly outcome: "ok" | "not-found" | "denied" | "unavailable" | "invalid";
	/** Field that was not accepted; null otherwise. */
	readonly field: string | null;
	readonly value: Readonly<Record<string, unknown>>;
}
