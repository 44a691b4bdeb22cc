import type { ActionName } from "@shopbell/knowledge";
import type { PostalAddress } from "./parse-postal-address.js";
import type { ShopAnswer } from "./shop-answer.js";
import type { Money, ShopOrder } from "./shop-order.js";

/** What bounds one request to a shop. */
export interface CallLimits {
	/** The same for every attempt at one change and for no other. */
	readonly idempotencyKey: string;
	/** When the answer is no longer waited for, epoch ms. */
	readonly deadlineAt: number;
}

/** Something registered in the shop, with the number the shopper keeps. */
export interface Registered {
	readonly number: string;
}

/** A return that the shop took. */
export interface RegisteredReturn extends Registered {
	/** https address of the label; null where the shop sends it by itself or has none. */
	readonly labelUrl: string | null;
	/** Epoch ms; null where the shop sets no day. */
	readonly sendUntil: number | null;
}

/** A refund: paid out at once, or written down for a person of the shop. */
export interface RegisteredRefund extends Registered {
	readonly amount: Money | null;
	readonly isPaidOut: boolean;
}

/** A code for money off one later order. */
export interface ShopVoucher {
	readonly code: string;
	readonly amount: Money;
	/** Epoch ms. */
	readonly expiresAt: number;
}

/** A customer of the shop. */
export interface ShopCustomer {
	readonly id: string;
	readonly name: string | null;
}

/**
 * One shop behind its vendor's interface. No method rejects; none takes longer than its deadline;
 * none does a change twice for one idempotency key where the vendor lets that be known. Methods
 * that change an order are given the order as `findOrder` told it, after the proof of who asks.
 */
export interface ShopConnector {
	/** Actions the vendor can do. Anything else answers `unsupported`. */
	readonly actions: ReadonlySet<ActionName>;
	findOrder(
		request: { readonly order: string },
		limits: CallLimits,
	): Promise<ShopAnswer<ShopOrder>>;
	/** Answers with the money that goes back; null where nothing was paid. */
	cancelOrder(
		request: { readonly order: ShopOrder; readonly reason: string | null },
		limits: CallLimits,
	): Promise<ShopAnswer<{ readonly refund: Money | null }>>;
	changeAddress(
		request: { readonly order: ShopOrder; readonly address: PostalAddress },
		limits: CallLimits,
	): Promise<ShopAnswer<{ readonly address: string }>>;
	requestReturn(
		request: {
			readonly order: ShopOrder;
			readonly items: string | null;
			readonly reason: string | null;
		},
		limits: CallLimits,
	): Promise<ShopAnswer<RegisteredReturn>>;
	/** `mayPayOut` says that the amount is within what the shop lets a bot pay by itself. */
	requestRefund(
		request: {
			readonly order: ShopOrder;
			readonly amount: Money | null;
			readonly reason: string | null;
			readonly mayPayOut: boolean;
		},
		limits: CallLimits,
	): Promise<ShopAnswer<RegisteredRefund>>;
	claimDamage(
		request: {
			readonly order: ShopOrder;
			readonly description: string;
			readonly photos: readonly string[];
			readonly wish: string | null;
		},
		limits: CallLimits,
	): Promise<ShopAnswer<Registered>>;
	declareWithdrawal(
		request: {
			readonly order: ShopOrder;
			readonly name: string;
			readonly email: string;
			readonly items: string | null;
			/** When the declaration was received, epoch ms. */
			readonly at: number;
		},
		limits: CallLimits,
	): Promise<ShopAnswer<Registered>>;
	notifyWhenBack(
		request: {
			readonly product: string;
			readonly variant: string | null;
			readonly email: string;
			readonly locale: string;
		},
		limits: CallLimits,
	): Promise<ShopAnswer<{ readonly product: string }>>;
	/**
	 * Money off one order, within the limit of whoever gives it. The code comes from the idempotency
	 * key and is looked for before it is made, so that a repeat finds the same voucher; `refused`
	 * where that one has another amount.
	 */
	createVoucher(
		request: {
			readonly amount: Money;
			/** Whose order it is for; a shop that ties codes to customers only does so for those it knows. */
			readonly email: string;
			readonly reason: string;
			/** From when it is valid, epoch ms. */
			readonly at: number;
			readonly validDays: number;
		},
		limits: CallLimits,
	): Promise<ShopAnswer<ShopVoucher>>;
	findCustomer(
		request: { readonly email: string },
		limits: CallLimits,
	): Promise<ShopAnswer<ShopCustomer>>;
	requestCall(
		request: {
			readonly phone: string;
			readonly topic: string | null;
			readonly name: string | null;
			readonly when: string | null;
		},
		limits: CallLimits,
	): Promise<ShopAnswer<Registered>>;
}
