import type { HumanAgent } from "./human-agent.js";
import type { QueuePlace } from "./queue.js";

export type { HumanAgent } from "./human-agent.js";

/** Why a person is wanted. */
export type HandoffReason =
	| "requested"
	| "misses"
	| "frustration"
	| "article"
	| "unhelpful"
	| "flow"
	| "action-failed"
	| "safety"
	| "repeated"
	| "repeat-contact"
	/** Came back soon after the end. */
	| "reopened";

/** A value that a flow holds; see the flow's slots. */
export type SlotValue =
	| string
	| number
	| boolean
	| null
	| { readonly amount: number; readonly currency: string }
	| readonly unknown[];

/** What the shopper need not be asked again. */
export interface PackedSlot {
	readonly name: string;
	readonly type: string | null;
	readonly value: SlotValue;
	readonly from: "said" | "page" | "earlier" | "guessed" | "signed-in";
	/** False while the shopper has not agreed to what was taken rather than said. */
	readonly isConfirmed: boolean;
}

/** One thing the shop's system was asked to do. */
export interface ShopDeed {
	readonly action: string;
	readonly outcome:
		| "ok"
		| "not-found"
		| "denied"
		| "unavailable"
		| "invalid"
		| "late";
}

/** What the bot knows of the conversation it hands over. Instants are epoch ms. */
export interface ContextPack {
	readonly channel: string;
	readonly locale: string;
	readonly reason: HandoffReason;
	readonly shopper: { readonly name: string | null };
	readonly page: { readonly url: string; readonly title: string } | null;
	readonly asked: readonly { readonly text: string; readonly at: number }[];
	readonly shown: readonly {
		readonly articleId: string;
		readonly title: string;
		/** 0..1. */
		readonly confidence: number;
		readonly at: number;
		readonly outcome: "open" | "helped" | "rejected";
	}[];
	readonly articleId: string | null;
	/** The flow that was under way; packs of earlier versions have neither slots nor deeds. */
	readonly flow?: {
		readonly id: string;
		readonly slots?: readonly PackedSlot[];
		readonly done?: readonly ShopDeed[];
	};
	// Packs of earlier versions have none of the following.
	readonly customer?: {
		readonly id: string | null;
		readonly isVerified: boolean;
		readonly class: "guest" | "customer" | "vip";
	};
	/** What the bot has said will happen. */
	readonly promised?: readonly {
		readonly text: string;
		/** Number under which it is known; null without one. */
		readonly number: string | null;
		readonly at: number;
	}[];
	/** What is known already, whatever flow it was told in. */
	readonly doNotAskAgain?: readonly {
		readonly name: string;
		readonly type: string | null;
		readonly value: SlotValue;
		readonly from: PackedSlot["from"];
	}[];
}

/** A handoff as the server sends it. */
export interface Handoff {
	readonly id: string;
	readonly conversationId: string;
	readonly status:
		| "waiting"
		| "accepted"
		| "released"
		| "resolved"
		| "withdrawn"
		/** Nobody came; a ticket or a call-back with a number stands instead. */
		| "fallen-back"
		| "expired";
	readonly agent: HumanAgent | null;
	readonly requestedAt: number;
	readonly acceptedAt: number | null;
	readonly closedAt: number | null;
	/** Number of the newest line of the conversation. */
	readonly lastSeq: number;
	readonly pack: ContextPack;
	/** Absent from servers of an earlier version. */
	readonly queue?: QueuePlace;
	/** Until when free words reach the shopper on their channel, epoch ms; null or absent: at any time. */
	readonly freeUntil?: number | null;
	/** How it ended, when an agent said so. */
	readonly back?: ReturnPack | null;
	/** Number of the ticket or call-back it became. */
	readonly ticket?: {
		readonly kind: "ticket" | "call-back";
		readonly number: string;
	} | null;
}

/** What the human agent hands back. */
export interface ReturnPack {
	readonly schema: 1;
	readonly outcome: "solved" | "arranged" | "unsolved";
	readonly promises: readonly {
		readonly text: string;
		readonly dueAt: number | null;
	}[];
	readonly nextStep: string | null;
	readonly agent: HumanAgent;
	/** Epoch ms. */
	readonly at: number;
}
