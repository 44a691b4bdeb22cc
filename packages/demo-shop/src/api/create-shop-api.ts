import { createHash, timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { SqlDatabase } from "../database/sql-database.js";
import { type ApiAnswer, refuse } from "./answer.js";
import { applyOnce } from "./apply-once.js";
import { changes } from "./changes.js";
import { readOrder, toMoney } from "./read-order.js";
import { readVoucher } from "./read-voucher.js";

/** What the API stands on. */
export interface ShopApiOptions {
	readonly database: SqlDatabase;
	/** Bearer token every request has to carry. */
	readonly token: string;
	/** Epoch ms. */
	readonly now: () => number;
}

const maxBodyBytes = 64 * 1024;

/** The HTTP API of the demo shop: JSON, bearer token, `Idempotency-Key` on everything that changes something. */
export function createShopApi({ database, token, now }: ShopApiOptions): Hono {
	const api = new Hono();
	const digest = (value: string): Buffer =>
		createHash("sha256").update(value).digest();
	const wanted = digest(`Bearer ${token}`);
	const toResponse = ({ status, body }: ApiAnswer): Response =>
		Response.json(body, { status, headers: { "cache-control": "no-store" } });

	api.get("/health", () => toResponse({ status: 200, body: { ok: true } }));
	api.use("/v1/*", async (context, next) =>
		timingSafeEqual(digest(context.req.header("authorization") ?? ""), wanted)
			? next()
			: toResponse(refuse(401, "unauthorized")),
	);
	api.use(
		"/v1/*",
		bodyLimit({
			maxSize: maxBodyBytes,
			onError: () => toResponse(refuse(413, "too-large")),
		}),
	);

	api.get("/v1/orders/:order", (context) => {
		const body = readOrder(database, context.req.param("order"));
		return toResponse(
			body ? { status: 200, body } : refuse(404, "no-such-order"),
		);
	});
	api.get("/v1/customers", (context) => {
		const row = database.get(
			"SELECT id, name, locale FROM customer WHERE email = ?",
			(context.req.query("email") ?? "").trim().toLowerCase(),
		);
		return toResponse(
			row ? { status: 200, body: row } : refuse(404, "no-such-customer"),
		);
	});
	api.get("/v1/vouchers/:code", (context) => {
		const body = readVoucher(database, context.req.param("code"));
		return toResponse(
			body ? { status: 200, body } : refuse(404, "no-such-voucher"),
		);
	});
	api.get("/v1/products", () =>
		toResponse({
			status: 200,
			body: {
				products: database
					.all("SELECT sku, names, price, sizes FROM product ORDER BY sku")
					.map(({ sku, names, price, sizes }) => ({
						sku,
						names: JSON.parse(String(names)),
						price: toMoney(Number(price)),
						stock: JSON.parse(String(sizes)),
					})),
			},
		}),
	);

	for (const change of changes)
		api.on(change.method, change.path, async (context) => {
			const idempotencyKey = context.req.header("idempotency-key") ?? "";
			if (!/^[\x21-\x7e]{8,200}$/.test(idempotencyKey))
				return toResponse(refuse(400, "idempotency-key-missing"));
			const content = await context.req.text();
			let given: unknown;
			try {
				given = JSON.parse(content);
			} catch {
				return toResponse(refuse(400, "invalid"));
			}
			const { error } = change.body.safeParse(given);
			if (error)
				return toResponse(
					refuse(422, "invalid", String(error.issues[0]?.path[0] ?? "")),
				);
			const order = context.req.param("order") ?? "";
			if (
				order !== "" &&
				!database.get("SELECT 1 FROM orders WHERE number = ?", order)
			)
				return toResponse(refuse(404, "no-such-order"));
			return toResponse(
				applyOnce(
					database,
					{
						idempotencyKey,
						content: `${context.req.method} ${context.req.path} ${content}`,
						now: now(),
					},
					(reference) =>
						change.apply({ database, now: now(), order, reference }, given),
				),
			);
		});

	api.notFound(() => toResponse(refuse(404, "no-such-route")));
	api.onError(() => toResponse(refuse(500, "internal")));
	return api;
}
