import { customers } from "./customers.js";
import { products } from "./products.js";

/** What an order of the demo shop is an example of. */
export type Situation =
	| "placed"
	| "paid"
	| "packed"
	| "shipped"
	| "out-for-delivery"
	| "at-pickup"
	| "late"
	| "lost"
	| "delivered"
	| "marked-delivered"
	| "returned"
	| "cancelled"
	| "charged-twice";

/** One order as it is seeded; instants are epoch ms. */
export interface SeededOrder {
	readonly number: string;
	readonly customerId: string;
	readonly address: string;
	readonly situation: Situation;
	readonly status: string;
	readonly lines: readonly {
		readonly sku: string;
		readonly size: string | null;
		readonly quantity: number;
	}[];
	readonly total: number;
	readonly placedAt: number;
	readonly expectedAt: number | null;
	readonly shippedAt: number | null;
	readonly deliveredAt: number | null;
	readonly carrier: string | null;
	readonly trackingNumber: string | null;
	readonly payments: readonly {
		readonly at: number;
		readonly amount: number;
	}[];
	readonly events: readonly {
		readonly at: number;
		readonly status: string;
		readonly place: string | null;
	}[];
}

const hour = 3_600_000;
const day = 24 * hour;

/** In this order over and over, so that number 10101 is placed, 10102 paid and so on. */
const situations: readonly Situation[] = [
	"placed",
	"paid",
	"packed",
	"shipped",
	"out-for-delivery",
	"delivered",
	"late",
	"at-pickup",
	"delivered",
	"lost",
	"marked-delivered",
	"returned",
	"cancelled",
	"charged-twice",
	"shipped",
	"delivered",
];

const statusOf: Readonly<Record<Situation, string>> = {
	placed: "received",
	paid: "paid",
	packed: "packed",
	shipped: "shipped",
	"out-for-delivery": "shipped",
	"at-pickup": "shipped",
	late: "shipped",
	lost: "shipped",
	delivered: "delivered",
	"marked-delivered": "delivered",
	returned: "returned",
	cancelled: "cancelled",
	"charged-twice": "paid",
};

/** Days since the order was placed. */
const ageOf: Readonly<Record<Situation, number>> = {
	placed: 0,
	paid: 0,
	packed: 1,
	shipped: 2,
	"out-for-delivery": 3,
	"at-pickup": 4,
	late: 9,
	lost: 19,
	delivered: 6,
	"marked-delivered": 5,
	returned: 22,
	cancelled: 8,
	"charged-twice": 0,
};

const carriers = [
	"InPost",
	"DPD",
	"Nova Post",
	"Speedy",
	"Packeta",
	"Yurtiçi Kargo",
];

/** The two hundred orders, numbers 10101 to 10300: the same ones for the same `now`. */
export function toOrders(now: number): readonly SeededOrder[] {
	return Array.from({ length: 200 }, (_, index) => toOrder(index, now));
}

function toOrder(index: number, now: number): SeededOrder {
	const situation = situations[index % situations.length] ?? "placed";
	const customer = customers[(index * 7) % customers.length] ?? customers[0];
	const first = products[index % products.length] ?? products[0];
	const second = products[(index * 5 + 3) % products.length];
	if (!customer || !first) throw new RangeError("The seed is empty.");
	const lines = [
		first,
		...(index % 3 === 0 && second && second !== first ? [second] : []),
	].map((item, at) => {
		const sizes = Object.keys(item.sizes);
		return {
			sku: item.sku,
			size: sizes[(index + at) % sizes.length] || null,
			quantity: 1 + ((index + at) % 2),
			price: item.price,
		};
	});
	const total =
		lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0) + 499;
	// Orders of one situation are spread over hours, never into the future.
	const placedAt =
		now - ageOf[situation] * day - (20 + ((index * 13) % 200)) * 60_000;
	const wasSent = ["shipped", "delivered", "returned"].includes(
		statusOf[situation],
	);
	const shippedAt = wasSent ? placedAt + 20 * hour : null;
	const events =
		shippedAt === null
			? []
			: toEvents(situation, placedAt, shippedAt, customer.address, now);
	const payment = { at: placedAt + 5 * 60_000, amount: total };
	return {
		number: String(10_101 + index),
		customerId: customer.id,
		address: customer.address,
		situation,
		status: statusOf[situation],
		lines: lines.map(({ sku, size, quantity }) => ({ sku, size, quantity })),
		total,
		placedAt,
		expectedAt: situation === "cancelled" ? null : placedAt + 4 * day,
		shippedAt,
		deliveredAt:
			events.find(({ status }) => status === "delivered")?.at ?? null,
		carrier:
			shippedAt === null ? null : (carriers[index % carriers.length] ?? null),
		trackingNumber:
			shippedAt === null ? null : `LP${20_260_000 + index * 37}EU`,
		payments:
			situation === "placed" || (situation === "cancelled" && index % 2 === 0)
				? []
				: situation === "charged-twice"
					? [payment, { at: payment.at + 90_000, amount: total }]
					: [payment],
		events,
	};
}

function toEvents(
	situation: Situation,
	placedAt: number,
	shippedAt: number,
	address: string,
	now: number,
): SeededOrder["events"] {
	const town = /\d[\d -]* (\p{L}[\p{L} ]+)/u.exec(address)?.[1] ?? null;
	const announced = {
		at: shippedAt - 2 * hour,
		status: "announced",
		place: null,
	};
	const left = { at: shippedAt, status: "on-the-way", place: "Łódź" };
	const near = { at: shippedAt + 18 * hour, status: "on-the-way", place: town };
	const started = [announced, left, near];
	switch (situation) {
		case "out-for-delivery":
			return [
				...started,
				{ at: now - 2 * hour, status: "out-for-delivery", place: town },
			];
		case "at-pickup":
			return [
				...started,
				{ at: placedAt + 3 * day, status: "ready-for-pickup", place: town },
			];
		case "late":
			return [
				announced,
				left,
				{ at: shippedAt + 3 * day, status: "delayed", place: "Łódź" },
			];
		case "lost":
			return [
				announced,
				left,
				{ at: placedAt + 12 * day, status: "lost", place: "Łódź" },
			];
		case "delivered":
		case "marked-delivered":
			return [
				...started,
				{ at: placedAt + 3 * day, status: "delivered", place: town },
			];
		case "returned":
			return [
				...started,
				{ at: placedAt + 3 * day, status: "delivered", place: town },
				{ at: placedAt + 14 * day, status: "returned", place: "Łódź" },
			];
		default:
			return [announced, left];
	}
}
