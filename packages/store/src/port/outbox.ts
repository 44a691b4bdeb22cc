import type { DeskCommand, OutgoingMessage } from "@shopbell/conversation";

/** Something to be done outside, once, in order per conversation and target. */
export interface Delivery {
	readonly id: number;
	readonly conversationId: string;
	readonly channel: string;
	readonly account: string;
	/** Where the channel reaches the shopper. */
	readonly address: unknown;
	readonly work:
		| {
				readonly target: "channel";
				readonly message: OutgoingMessage;
				readonly seq: number;
		  }
		| { readonly target: "desk"; readonly command: DeskCommand };
	/** Same for every attempt; channels that accept a key get it. */
	readonly key: string;
	readonly attempts: number;
	/** When it was written, epoch ms. */
	readonly createdAt: number;
	readonly token: number;
	/** Where the trace stands that the delivery goes on with; null: none. */
	readonly trace?: string | null;
	/**
	 * True when a person has taken the conversation since a bot's message was written:
	 * it must not be sent any more.
	 */
	readonly isVoid: boolean;
}

/** How an attempt ended. */
export type DeliveryOutcome =
	| { readonly kind: "delivered" }
	/** Certain that nothing happened: again at `retryAt`. */
	| {
			readonly kind: "retry";
			readonly retryAt: number;
			readonly reason: string;
	  }
	/** Nobody knows whether it happened: shown at the desk, never repeated blindly. */
	| { readonly kind: "unknown"; readonly reason: string }
	| {
			readonly kind: "rejected";
			readonly reason: string;
			/** Why, as a code that pages know in words. */
			readonly code?: string;
	  }
	| { readonly kind: "void" };
