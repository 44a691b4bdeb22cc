import type {
	SqlDatabase,
	SqlRow,
	SqlValue,
} from "../database/sql-database.js";

/** Statuses in which nothing has left the warehouse. */
const open = ["received", "paid"];

/** Whether an order of this status can still be cancelled or sent elsewhere. */
export function isOpen(status: SqlValue | undefined): boolean {
	return open.includes(String(status));
}

/** One order as the API tells it, or undefined. Instants are ISO 8601, money is `{ amount, currency }` with a decimal text. */
export function readOrder(
	database: SqlDatabase,
	number: string,
): Readonly<Record<string, unknown>> | undefined {
	const order = database.get(
		`SELECT o.*, c.email, c.locale FROM orders o
		JOIN customer c ON c.id = o.customer_id WHERE o.number = ?`,
		number,
	);
	if (!order) return undefined;
	const lines = database.all(
		`SELECT l.sku, l.size, l.quantity, p.names FROM order_line l
		JOIN product p ON p.sku = l.sku WHERE l.order_number = ? ORDER BY l.rowid`,
		number,
	);
	const events = database.all(
		"SELECT at, status, place FROM tracking_event WHERE order_number = ? ORDER BY at",
		number,
	);
	const paid = database.get(
		"SELECT COUNT(*) AS times FROM payment WHERE order_number = ? AND amount > 0",
		number,
	);
	return {
		number: order.number,
		status: order.status,
		email: order.email,
		customer_id: order.customer_id,
		address: order.address,
		placed_at: toIso(order.placed_at),
		expected_at: toIso(order.expected_at),
		shipped_at: toIso(order.shipped_at),
		delivered_at: toIso(order.delivered_at),
		total: toMoney(Number(order.total)),
		lines: lines.map((line) => toLine(line, String(order.locale))),
		payments: Number(paid?.times ?? 0),
		can_cancel: isOpen(order.status),
		can_change_address: isOpen(order.status),
		can_return: order.status === "shipped" || order.status === "delivered",
		parcel:
			order.tracking_number === null
				? null
				: {
						carrier: order.carrier,
						number: order.tracking_number,
						url: `https://parcels.lipa.example/${order.tracking_number}`,
						events: events.map(({ at, status, place }) => ({
							at: toIso(at),
							status,
							place,
						})),
					},
	};
}

/** Cents as `{ amount: "14.90", currency: "EUR" }`. */
export function toMoney(cents: number): {
	readonly amount: string;
	readonly currency: "EUR";
} {
	return { amount: (cents / 100).toFixed(2), currency: "EUR" };
}

/** An instant as ISO 8601, null as null. */
export function toIso(at: SqlValue | undefined): string | null {
	return at === null || at === undefined
		? null
		: new Date(Number(at)).toISOString();
}

function toLine(
	{ sku, size, quantity, names }: SqlRow,
	locale: string,
): Readonly<Record<string, unknown>> {
	const byLocale = JSON.parse(String(names)) as Record<string, string>;
	return { sku, size, quantity, name: byLocale[locale] ?? byLocale.en };
}
