import type { Customer } from "@shopbell/conversation";

/** Whose order it is, as the shop says. */
export type OrderOwner =
	| {
			readonly kind: "found";
			readonly emails: readonly string[];
			readonly customerId: string | null;
	  }
	| { readonly kind: "none" }
	| { readonly kind: "unavailable" };

/** How an attempt to prove oneself ended. */
export type ProofOutcome =
	| "proven"
	/** No such order, or somebody else's: which of the two is not told. */
	| "not-proven"
	/** Nothing was offered as a proof. */
	| "no-proof"
	| "too-many-attempts"
	| "unavailable";

/**
 * Who asks. Implemented by @shopbell/identity; everything about limits, hashing and even timing is
 * on its side.
 */
export interface ShopperIdentity {
	/** Whether one-time codes can be sent. */
	readonly canSendCodes: boolean;
	/** Proves that an order is the shopper's. `findOwner` is called at most once. */
	proveOrder(request: {
		readonly conversationId: string;
		readonly order: string;
		readonly email: string | null;
		readonly customer: Customer | null;
		readonly findOwner: () => Promise<OrderOwner>;
	}): Promise<ProofOutcome>;
	/** Whether the shopper of this conversation has proven that the address is his. */
	hasProven(request: {
		readonly conversationId: string;
		readonly email: string;
		readonly customer: Customer | null;
	}): Promise<boolean>;
	/** Sends a code if `isKnown` says yes; the answer does not tell. */
	sendCode(request: {
		readonly conversationId: string;
		readonly email: string;
		readonly locale: string;
		readonly isKnown: () => Promise<boolean>;
	}): Promise<
		| { readonly kind: "accepted"; readonly minutes: number }
		| { readonly kind: "too-many-attempts" }
	>;
	/** Checks a code, once per `idempotencyKey`; from `proven` on the address counts as proven in this conversation. */
	checkCode(request: {
		readonly conversationId: string;
		readonly email: string;
		readonly code: string;
		readonly idempotencyKey: string;
	}): Promise<"proven" | "wrong" | "too-many-attempts">;
}

/** Letters that the shop owes by law. */
export interface ShopLetters {
	/** Sends the acknowledgement of a withdrawal on a durable medium; false when no letter could be sent. Once per `idempotencyKey`. */
	sendWithdrawalReceipt(letter: {
		readonly idempotencyKey: string;
		readonly to: string;
		readonly locale: string;
		readonly name: string;
		readonly order: string;
		readonly items: string | null;
		readonly number: string;
		/** Epoch ms. */
		readonly receivedAt: number;
	}): Promise<boolean>;
}
