import type { WaitNotice } from "../wait/wait-notice.js";

/** What is to be done with the queue. Each is applied for itself, guarded by the version of its handoff. */
export type QueueDecision =
	/** Ask an agent; it lapses at `until` (ms since 1970). */
	| {
			readonly kind: "offer";
			readonly handoffId: string;
			readonly agentId: string;
			readonly until: number;
	  }
	/** The agent did not take it: the offer is void, the next fit agent comes. */
	| {
			readonly kind: "re-route";
			readonly handoffId: string;
			readonly from: string;
	  }
	/** From now on agents with fewer of the skills are asked too. */
	| { readonly kind: "widen"; readonly handoffId: string }
	/** Tell the shopper how the queue stands. */
	| {
			readonly kind: "tell";
			readonly handoffId: string;
			readonly wait: WaitNotice;
	  }
	/** Nobody came: arrange a call-back or a ticket with a number. */
	| { readonly kind: "fall-back"; readonly handoffId: string }
	/** Not even that worked: say so and name the other ways. */
	| { readonly kind: "end"; readonly handoffId: string }
	/** Call reserves until `count` of them are called, those already called included. */
	| { readonly kind: "call-reserves"; readonly count: number }
	| { readonly kind: "dismiss-reserves" };
