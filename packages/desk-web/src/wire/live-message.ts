import type { UnknownDelivery } from "./delivery.js";
import type { Entry } from "./entry.js";
import type { Handoff, HumanAgent } from "./handoff.js";
import type { Note } from "./note.js";
import type { Presence } from "./presence.js";
import type { QueueCounts } from "./queue.js";
import type { Reach } from "./reach.js";

/** What the server tells an open page. */
export type LiveMessage =
	| { readonly kind: "handoff"; readonly handoff: Handoff }
	| {
			readonly kind: "taken";
			readonly handoffId: string;
			readonly by: HumanAgent | null;
	  }
	| {
			readonly kind: "entries";
			readonly conversationId: string;
			readonly entries: readonly Entry[];
	  }
	| { readonly kind: "shut"; readonly conversationId: string }
	/** All messages of the followed conversation of which nobody knows whether they arrived. */
	| {
			readonly kind: "deliveries";
			readonly conversationId: string;
			readonly unknown: readonly UnknownDelivery[];
			/** Absent from servers of an earlier version. */
			readonly reach?: Reach;
	  }
	/** A note in the followed conversation, or one that mentions me anywhere. */
	| { readonly kind: "note"; readonly note: Note }
	/** Somebody came, went away or signed off. */
	| {
			readonly kind: "presence";
			readonly agent: HumanAgent;
			readonly state: Presence;
			readonly reason: string | null;
	  }
	/** Somebody writes in the followed conversation now; over after 6 s without another one. */
	| {
			readonly kind: "typing";
			readonly conversationId: string;
			readonly by: HumanAgent | "shopper";
	  }
	/** Somebody has seen the followed conversation up to this line. */
	| {
			readonly kind: "read";
			readonly conversationId: string;
			readonly by: HumanAgent | "shopper";
			readonly seq: number;
	  }
	/** A handoff is offered to me until then (epoch ms); null: no longer. */
	| {
			readonly kind: "offer";
			readonly handoffId: string;
			readonly until: number | null;
	  }
	| {
			readonly kind: "queue";
			readonly counts: QueueCounts;
			readonly longestWaitMs: number | null;
			/** Whether reserves are called now. */
			readonly areReservesCalled: boolean;
	  };

/** What an open page tells the server. */
export type PageMessage =
	| {
			readonly kind: "follow";
			readonly conversationId: string | null;
			readonly after: number;
	  }
	/** I am writing in the followed conversation; at most every 3 s. */
	| { readonly kind: "typing"; readonly conversationId: string }
	/** I have seen it up to this line. */
	| {
			readonly kind: "read";
			readonly conversationId: string;
			readonly seq: number;
	  };
