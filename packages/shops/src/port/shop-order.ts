/** An amount in whole units of its currency: `{ amount: 12.5, currency: "EUR" }`. */
export interface Money {
	readonly amount: number;
	/** ISO 4217. */
	readonly currency: string;
}

/** Where an order stands, the same words for every shop. */
export type OrderStatus =
	| "received"
	| "paid"
	| "packed"
	| "shipped"
	| "delivered"
	| "cancelled"
	| "returned"
	| "on-hold";

/** Where a parcel is, the same words for every shop. */
export type ParcelStatus =
	| "announced"
	| "on-the-way"
	| "out-for-delivery"
	| "ready-for-pickup"
	| "attempted"
	| "delayed"
	| "delivered"
	| "lost"
	| "returned";

/** The parcel of an order; null for what the shop does not know. Instants are epoch ms. */
export interface Parcel {
	readonly carrier: string | null;
	readonly number: string | null;
	/** https only. */
	readonly url: string | null;
	readonly status: ParcelStatus | null;
	readonly place: string | null;
	readonly expectedAt: number | null;
}

/** One order as every connector tells it; null for what the shop does not know. Instants are epoch ms. */
export interface ShopOrder {
	/** The vendor's own id. */
	readonly id: string;
	/** The number the shopper knows, without a leading `#`. */
	readonly number: string;
	readonly status: OrderStatus;
	/** Addresses that prove the order is one's own. Never shown. */
	readonly emails: readonly string[];
	readonly customerId: string | null;
	readonly placedAt: number;
	readonly total: Money;
	readonly items: readonly {
		readonly name: string;
		readonly quantity: number;
	}[];
	readonly shippedAt: number | null;
	readonly deliveredAt: number | null;
	readonly canCancel: boolean;
	readonly canChangeAddress: boolean;
	/** Whether the goods are on their way or there, so that they could come back. */
	readonly isReturnable: boolean;
	/** How often the order was paid; more than once is a double charge. */
	readonly paidTimes: number | null;
	readonly parcel: Parcel | null;
}
