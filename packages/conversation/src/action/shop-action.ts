import type { ActionName } from "@shopbell/knowledge";

/** A value that goes into an action or comes out of one: a text, a number, an ISO day, yes or no, money, a list. */
export type ActionValue =
	| string
	| number
	| boolean
	| null
	| { readonly amount: number; readonly currency: string }
	| readonly string[];

/** One request to the shop, as a turn's effect; plain data, so that it can be stored and sent again. */
export interface ActionCall {
	readonly action: ActionName;
	/** Names as in `actionTable`; a value that is not known is left out. */
	readonly input: Readonly<Record<string, ActionValue>>;
	/** The same for every attempt at this call, and for no other: `<conversation>.f<run>.<call>`. */
	readonly idempotencyKey: string;
	/** 1 for the first attempt; one more each time the shopper has it tried again. */
	readonly attempt: number;
	readonly conversationId: string;
	readonly locale: string;
	/** Customer whom the shop's signed token named in this conversation; null for a stranger. */
	readonly customer: Customer | null;
	/** Time after which the answer is no longer waited for; epoch ms. */
	readonly answerBy: number;
}

/** A customer who is signed in at the shop, as the shop's signed token says. */
export interface Customer {
	readonly id: string;
	readonly name: string | null;
	readonly email: string | null;
	readonly phone: string | null;
}

/** How a call ended. Expected outcomes are values; a port never throws for them. */
export type ActionOutcome =
	| {
			readonly kind: "ok";
			/** Fields as in `actionTable`; one that the shop does not know is left out or null. */
			readonly value: Readonly<Record<string, ActionValue>>;
	  }
	/** No such order, product …; the same answer for one that exists and belongs to somebody else. */
	| { readonly kind: "not-found" }
	| {
			readonly kind: "denied";
			/** `identity`: prove who you are first. `attempts`: too many tries. `rules`: the shop does not allow it (already sent, too late). */
			readonly reason: "identity" | "attempts" | "rules";
	  }
	/** The shop is down, slow or refuses; nothing is known to have happened. */
	| { readonly kind: "unavailable" }
	/** The shop did not accept a value. */
	| { readonly kind: "invalid"; readonly field: string | null };

/** The shop behind a conversation. */
export interface ShopActions {
	/** Actions this shop can perform; a flow that needs another one is not started, its article answers. */
	readonly actions: ReadonlySet<ActionName>;
	/**
	 * Performs one call: bounded in time, repeated only where that is safe, at most once per
	 * idempotency key where it changes something. Never rejects: what goes wrong is `unavailable`.
	 */
	perform(call: ActionCall): Promise<ActionOutcome>;
}
