import type { Money } from "../port/shop-order.js";

/** What the shop promises and allows; the numbers of its terms. */
export interface ShopPolicy {
	/** IANA zone in which days are counted. */
	readonly timeZone: string;
	/** Days after delivery in which goods may come back. */
	readonly returnDays: number;
	/** Days until money is back. */
	readonly refundDays: number;
	/** Days until a claim is answered. */
	readonly answerDays: number;
	/** Largest amount that is paid back without a person, once per order and only where it is plainly owed, and the largest voucher of an agent; null pays nothing by itself. */
	readonly refundLimit: Money | null;
}
