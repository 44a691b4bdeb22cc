import { z } from "zod";
import type { SqlDatabase } from "../database/sql-database.js";
import { type ApiAnswer, refuse } from "./answer.js";
import { isOpen, toIso, toMoney } from "./read-order.js";
import { readVoucher } from "./read-voucher.js";

/** What a change is done with; everything happens in one transaction. */
export interface ChangeContext {
	readonly database: SqlDatabase;
	/** Epoch ms. */
	readonly now: number;
	/** Of the route: the order's number; empty where there is none. */
	readonly order: string;
	/** The number of what this change registers, unique to its idempotency key. */
	readonly reference: string;
}

/** One thing that can be asked of the shop. */
export interface Change {
	readonly method: "POST" | "PUT";
	readonly path: string;
	readonly body: z.ZodType;
	apply(context: ChangeContext, body: unknown): ApiAnswer;
}

const text = z.string().trim().min(1).max(2_000);
const short = z.string().trim().min(1).max(200);
const email = z.email().max(254);
const money = z.object({
	amount: z.string().regex(/^\d{1,7}\.\d{2}$/),
	currency: z.literal("EUR"),
});
const voucherCode = z.string().regex(/^[A-Z0-9-]{8,40}$/);
const day = 24 * 3_600_000;

/** Every change the shop takes. */
export const changes: readonly Change[] = [
	define(
		"POST",
		"/v1/orders/:order/cancel",
		{ reason: text.nullable() },
		({ database, now, order, reference }, body) => {
			const row = database.get("SELECT * FROM orders WHERE number = ?", order);
			if (!isOpen(row?.status)) return refuse(409, "not-allowed");
			database.run(
				"UPDATE orders SET status = 'cancelled', expected_at = NULL WHERE number = ?",
				order,
			);
			const { paid } = database.get(
				"SELECT COALESCE(SUM(amount), 0) AS paid FROM payment WHERE order_number = ?",
				order,
			) ?? { paid: 0 };
			if (Number(paid) > 0) pay(database, order, -Number(paid), now);
			register(database, reference, "cancel", order, now, body);
			return {
				status: 200,
				body: { refund: Number(paid) > 0 ? toMoney(Number(paid)) : null },
			};
		},
	),

	define(
		"PUT",
		"/v1/orders/:order/address",
		{ address: z.string().trim().min(8).max(300) },
		({ database, order }, { address }) => {
			const row = database.get(
				"SELECT status FROM orders WHERE number = ?",
				order,
			);
			if (!isOpen(row?.status)) return refuse(409, "not-allowed");
			database.run(
				"UPDATE orders SET address = ? WHERE number = ?",
				address,
				order,
			);
			return { status: 200, body: { address } };
		},
	),

	define(
		"POST",
		"/v1/orders/:order/returns",
		{ items: text.nullable(), reason: text.nullable() },
		({ database, now, order, reference }, body) => {
			const row = database.get(
				"SELECT status FROM orders WHERE number = ?",
				order,
			);
			if (row?.status !== "shipped" && row?.status !== "delivered")
				return refuse(409, "not-allowed");
			register(database, reference, "return", order, now, body);
			return {
				status: 201,
				body: {
					number: reference,
					label_url: `https://returns.lipa.example/${reference}.pdf`,
					send_until: toIso(now + 14 * day),
				},
			};
		},
	),

	define(
		"POST",
		"/v1/orders/:order/refunds",
		{ amount: money.nullable(), reason: text.nullable(), pay_out: z.boolean() },
		({ database, now, order, reference }, body) => {
			const { paid } = database.get(
				"SELECT COALESCE(SUM(amount), 0) AS paid FROM payment WHERE order_number = ?",
				order,
			) ?? { paid: 0 };
			const cents = body.amount
				? Math.round(Number(body.amount.amount) * 100)
				: null;
			if (Number(paid) <= 0 || (cents !== null && cents > Number(paid)))
				return refuse(409, "not-allowed");
			// One refund per order without a person, as a limit on each would be none.
			const before = database.get(
				"SELECT 1 FROM payment WHERE order_number = ? AND amount < 0",
				order,
			);
			const isPaidOut = body.pay_out && cents !== null && !before;
			if (isPaidOut) pay(database, order, -cents, now);
			register(database, reference, "refund", order, now, body);
			return {
				status: 201,
				body: {
					number: reference,
					amount: body.amount,
					is_paid_out: isPaidOut,
				},
			};
		},
	),

	define(
		"POST",
		"/v1/orders/:order/claims",
		{
			description: text,
			photos: z.array(z.url({ protocol: /^https$/ })).max(10),
			wish: text.nullable(),
		},
		registerOnly("claim"),
	),

	define(
		"POST",
		"/v1/orders/:order/withdrawals",
		{
			name: short,
			email,
			items: text.nullable(),
		},
		registerOnly("withdrawal"),
	),

	define(
		"POST",
		"/v1/vouchers",
		{
			code: voucherCode,
			amount: money.refine(({ amount }) => Number(amount) > 0),
			email,
			reason: text,
			valid_days: z.int().min(1).max(3_660),
		},
		({ database, now }, { code, amount, email, reason, valid_days }) => {
			if (readVoucher(database, code)) return refuse(409, "not-allowed");
			database.run(
				"INSERT INTO voucher (code, amount, email, reason, at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
				code,
				Math.round(Number(amount.amount) * 100),
				email,
				reason,
				now,
				now + valid_days * day,
			);
			return { status: 201, body: readVoucher(database, code) ?? {} };
		},
	),

	define(
		"POST",
		"/v1/stock-alerts",
		{
			product: short,
			variant: short.nullable(),
			email,
			locale: z.string().max(10),
		},
		(context, body) => {
			const found = findProduct(context.database, body.product, body.locale);
			if (found === undefined) return refuse(404, "no-such-product");
			register(
				context.database,
				context.reference,
				"stock-alert",
				null,
				context.now,
				{
					...body,
					product: found.sku,
				},
			);
			return {
				status: 201,
				body: { number: context.reference, product: found.name },
			};
		},
	),

	define(
		"POST",
		"/v1/calls",
		{
			phone: z
				.string()
				.trim()
				.regex(/^\+?[\d ()./-]{6,30}$/),
			topic: text.nullable(),
			name: short.nullable(),
			when: short.nullable(),
		},
		registerOnly("call"),
	),
];

function define<Shape extends z.ZodRawShape>(
	method: Change["method"],
	path: string,
	shape: Shape,
	apply: (
		context: ChangeContext,
		body: z.infer<z.ZodObject<Shape>>,
	) => ApiAnswer,
): Change {
	const body = z.strictObject(shape);
	return {
		method,
		path,
		body,
		apply: (context, given) =>
			apply(context, body.parse(given) as z.infer<z.ZodObject<Shape>>),
	};
}

function registerOnly(kind: string) {
	return (
		{ database, now, order, reference }: ChangeContext,
		body: unknown,
	): ApiAnswer => {
		register(database, reference, kind, order || null, now, body);
		return { status: 201, body: { number: reference } };
	};
}

function register(
	database: SqlDatabase,
	reference: string,
	kind: string,
	order: string | null,
	now: number,
	details: unknown,
): void {
	database.run(
		"INSERT INTO registered (number, kind, order_number, at, details) VALUES (?, ?, ?, ?, ?)",
		reference,
		kind,
		order,
		now,
		JSON.stringify(details),
	);
}

function pay(
	database: SqlDatabase,
	order: string,
	cents: number,
	now: number,
): void {
	database.run(
		"INSERT INTO payment (order_number, amount, at) VALUES (?, ?, ?)",
		order,
		cents,
		now,
	);
}

/** By article number, or by a name in any language; every word that was said must be in the name. */
function findProduct(
	database: SqlDatabase,
	wanted: string,
	locale: string,
): { readonly sku: string; readonly name: string } | undefined {
	const words = wanted.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	for (const row of database.all("SELECT sku, names FROM product")) {
		const names = JSON.parse(String(row.names)) as Record<string, string>;
		const isMeant =
			String(row.sku).toLowerCase() === wanted.trim().toLowerCase() ||
			(words.length > 0 &&
				Object.values(names).some((name) =>
					words.every((word) => name.toLowerCase().includes(word)),
				));
		if (isMeant)
			return {
				sku: String(row.sku),
				name: names[locale] ?? names.en ?? String(row.sku),
			};
	}
	return undefined;
}
