import { join } from "node:path";
import { DemoShopError } from "../demo-shop-error.js";
import { customers } from "../seed/customers.js";
import { products } from "../seed/products.js";
import { type SeededOrder, toOrders } from "../seed/to-orders.js";
import { claimFolder } from "./claim-folder.js";
import { openSqlDatabase, type SqlDatabase } from "./sql-database.js";
import { instants, tables } from "./tables.js";

const day = 24 * 3_600_000;

/**
 * Opens the database in the folder, fills it the first time, and moves its calendar forward by
 * whole days, so that an order which was two days old yesterday is so today. Throws `demo-shop.folder`.
 */
export function openShopDatabase(dataFolder: string, now: number): SqlDatabase {
	let database: SqlDatabase | undefined;
	try {
		if (!claimFolder(dataFolder, process.pid))
			throw new RangeError("Another process has the folder.");
		const opened = openSqlDatabase(join(dataFolder, "demo-shop.db"));
		database = opened;
		opened.transact(() => {
			for (const statement of tables.split(";"))
				if (statement.trim()) opened.run(statement);
			const anchor = opened.get(
				"SELECT value FROM setting WHERE name = 'anchor'",
			);
			if (anchor) moveCalendar(opened, Number(anchor.value), now);
			else seed(opened, now);
		});
		return opened;
	} catch (cause) {
		database?.close();
		throw new DemoShopError(
			"demo-shop.folder",
			"The database of the demo shop cannot be opened.",
			"Check that the folder can be written and that no other demo shop uses it; delete demo-shop.db to start over.",
			{ cause },
		);
	}
}

function seed(database: SqlDatabase, now: number): void {
	for (const item of customers)
		database.run(
			"INSERT INTO customer (id, name, email, phone, locale, address) VALUES (?, ?, ?, ?, ?, ?)",
			item.id,
			item.name,
			item.email,
			item.phone,
			item.locale,
			item.address,
		);
	for (const item of products)
		database.run(
			"INSERT INTO product (sku, names, price, sizes) VALUES (?, ?, ?, ?)",
			item.sku,
			JSON.stringify(item.names),
			item.price,
			JSON.stringify(item.sizes),
		);
	for (const order of toOrders(now)) insertOrder(database, order);
	database.run(
		"INSERT INTO setting (name, value) VALUES ('anchor', ?)",
		String(now),
	);
}

function insertOrder(database: SqlDatabase, order: SeededOrder): void {
	database.run(
		`INSERT INTO orders (number, customer_id, status, situation, address, total, placed_at,
			expected_at, shipped_at, delivered_at, carrier, tracking_number)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		order.number,
		order.customerId,
		order.status,
		order.situation,
		order.address,
		order.total,
		order.placedAt,
		order.expectedAt,
		order.shippedAt,
		order.deliveredAt,
		order.carrier,
		order.trackingNumber,
	);
	for (const { sku, size, quantity } of order.lines)
		database.run(
			"INSERT INTO order_line (order_number, sku, size, quantity) VALUES (?, ?, ?, ?)",
			order.number,
			sku,
			size,
			quantity,
		);
	for (const { at, amount } of order.payments)
		database.run(
			"INSERT INTO payment (order_number, amount, at) VALUES (?, ?, ?)",
			order.number,
			amount,
			at,
		);
	for (const { at, status, place } of order.events)
		database.run(
			"INSERT INTO tracking_event (order_number, at, status, place) VALUES (?, ?, ?, ?)",
			order.number,
			at,
			status,
			place,
		);
}

function moveCalendar(
	database: SqlDatabase,
	anchor: number,
	now: number,
): void {
	const days = Math.floor((now - anchor) / day);
	if (days <= 0) return;
	for (const [table, column] of instants)
		database.run(
			`UPDATE ${table} SET ${column} = ${column} + ? WHERE ${column} IS NOT NULL`,
			days * day,
		);
	database.run(
		"UPDATE setting SET value = ? WHERE name = 'anchor'",
		String(anchor + days * day),
	);
}
