import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type DemoShop, DemoShopError, startDemoShop } from "./index.js";

const noon = Date.parse("2027-03-10T12:00:00Z");
const day = 24 * 3_600_000;
const closers: (() => unknown)[] = [];

afterEach(async () => {
	for (const close of closers.splice(0).reverse()) await close();
});

function newFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "demo-shop-"));
	closers.push(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

async function start(
	dataFolder = newFolder(),
	now: () => number = () => noon,
): Promise<DemoShop> {
	const shop = await startDemoShop({ dataFolder, now });
	closers.push(() => shop.close());
	return shop;
}

async function ask(
	shop: DemoShop,
	path: string,
	change?: { method?: string; key?: string; body: unknown },
): Promise<{ status: number; body: Record<string, unknown> }> {
	const response = await fetch(shop.url + path, {
		method: change ? (change.method ?? "POST") : "GET",
		headers: {
			authorization: `Bearer ${shop.token}`,
			...(change ? { "idempotency-key": change.key ?? "key-00000001" } : {}),
		},
		...(change ? { body: JSON.stringify(change.body) } : {}),
	});
	return {
		status: response.status,
		body: (await response.json()) as Record<string, unknown>,
	};
}

async function allOrders(shop: DemoShop): Promise<Record<string, unknown>[]> {
	return Promise.all(
		Array.from({ length: 200 }, async (_, index) => {
			const { body } = await ask(shop, `/v1/orders/${10_101 + index}`);
			return body;
		}),
	);
}

describe("the demo shop", () => {
	it("has two hundred orders of thirty customers in every state", async () => {
		const orders = await allOrders(await start());
		expect(new Set(orders.map(({ status }) => status))).toEqual(
			new Set([
				"received",
				"paid",
				"packed",
				"shipped",
				"delivered",
				"returned",
				"cancelled",
			]),
		);
		expect(new Set(orders.map((order) => order.customer_id)).size).toBe(30);
		const last = new Set(
			orders.map(({ parcel }) => {
				const events = (parcel as { events: { status: string }[] } | null)
					?.events;
				return events?.at(-1)?.status;
			}),
		);
		expect([...last]).toEqual(
			expect.arrayContaining([
				"on-the-way",
				"out-for-delivery",
				"ready-for-pickup",
				"delayed",
				"lost",
				"delivered",
				"returned",
			]),
		);
		expect(orders.some(({ payments }) => payments === 2)).toBe(true);
	});

	it("is the same every time and never ahead of the clock", async () => {
		const orders = await allOrders(await start());
		expect(await allOrders(await start())).toEqual(orders);
		for (const order of orders) {
			const parcel = order.parcel as { events: { at: string }[] } | null;
			const past = [
				order.placed_at,
				order.shipped_at,
				order.delivered_at,
				...(parcel?.events.map(({ at }) => at) ?? []),
			].filter((at) => typeof at === "string");
			for (const at of past)
				expect(Date.parse(at), String(order.number)).toBeLessThanOrEqual(noon);
			expect([...past].sort()).toContain(order.placed_at);
		}
	});

	it("has products in six languages with sizes, some of them sold out", async () => {
		const { body } = await ask(await start(), "/v1/products");
		const products = body.products as {
			names: Record<string, string>;
			stock: Record<string, number>;
		}[];
		for (const { names } of products)
			expect(Object.keys(names).sort()).toEqual([
				"bg",
				"en",
				"pl",
				"sk",
				"tr",
				"uk",
			]);
		const stock = products.flatMap((product) => Object.values(product.stock));
		expect(stock).toContain(0);
		expect(Math.max(...stock)).toBeGreaterThan(0);
	});

	it("keeps what was changed when it is killed and started again", async () => {
		const folder = newFolder();
		const shop = await start(folder);
		const cancel = { key: "cancel-0001", body: { reason: null } };
		const first = await ask(shop, "/v1/orders/10102/cancel", cancel);
		expect(first).toMatchObject({ status: 200 });
		await shop.close();
		// What a process that was killed leaves behind: its number and the lock of the database.
		const ended = Number(
			execFileSync(process.execPath, ["-p", "process.pid"]).toString(),
		);
		writeFileSync(join(folder, "demo-shop.pid"), String(ended));
		execFileSync("mkdir", [join(folder, "demo-shop.db.lock")]);
		const again = await start(folder);
		expect(again.token).toBe(shop.token);
		const { body } = await ask(again, "/v1/orders/10102");
		expect(body.status).toBe("cancelled");
		expect(await ask(again, "/v1/orders/10102/cancel", cancel)).toEqual(first);
	});

	it("moves its calendar forward by whole days", async () => {
		const folder = newFolder();
		let shop = await start(folder);
		const before = await ask(shop, "/v1/orders/10104");
		await shop.close();
		shop = await start(folder, () => noon + 10 * day + 3_600_000);
		const after = await ask(shop, "/v1/orders/10104");
		expect(Date.parse(String(after.body.shipped_at))).toBe(
			Date.parse(String(before.body.shipped_at)) + 10 * day,
		);
		expect(after.body.status).toBe(before.body.status);
	});

	it("refuses a folder that another live process uses and a port that is taken", async () => {
		const folder = newFolder();
		writeFileSync(join(folder, "demo-shop.pid"), "1");
		await expect(startDemoShop({ dataFolder: folder })).rejects.toMatchObject({
			code: "demo-shop.folder",
		});
		const shop = await start();
		const taken = startDemoShop({
			dataFolder: newFolder(),
			port: Number(new URL(shop.url).port),
		});
		await expect(taken).rejects.toBeInstanceOf(DemoShopError);
		await expect(taken).rejects.toMatchObject({ code: "demo-shop.port" });
	});
});

describe("its API", () => {
	it("answers nobody without the token", async () => {
		const shop = await start();
		for (const authorization of ["", "Bearer ", `Bearer ${shop.token}x`]) {
			const response = await fetch(`${shop.url}/v1/orders/10104`, {
				headers: { authorization },
			});
			expect(response.status).toBe(401);
			expect(await response.json()).toEqual({ code: "unauthorized" });
		}
	});

	it("does a change once for one key and refuses the key for another change", async () => {
		const shop = await start();
		const claim = { description: "chipped", photos: [], wish: null };
		const first = await ask(shop, "/v1/orders/10106/claims", { body: claim });
		expect(first.status).toBe(201);
		expect(await ask(shop, "/v1/orders/10106/claims", { body: claim })).toEqual(
			first,
		);
		expect(
			await ask(shop, "/v1/orders/10109/claims", { body: claim }),
		).toMatchObject({ status: 422, body: { code: "idempotency-key-reused" } });
	});

	it("keeps to its rules: what was sent is not cancelled, no more is paid back than was paid", async () => {
		const shop = await start();
		expect(
			await ask(shop, "/v1/orders/10104/cancel", { body: { reason: null } }),
		).toMatchObject({ status: 409, body: { code: "not-allowed" } });
		const twice = "10114";
		const { body } = await ask(shop, `/v1/orders/${twice}`);
		expect(body.payments).toBe(2);
		const refund = (amount: unknown, key: string) =>
			ask(shop, `/v1/orders/${twice}/refunds`, {
				key,
				body: { amount, reason: "charged twice", pay_out: true },
			});
		const isPaidOut = async (key: string) =>
			(await refund(body.total, key)).body.is_paid_out;
		expect(await isPaidOut("refund-1")).toBe(true);
		expect(await isPaidOut("refund-1")).toBe(true);
		expect(await isPaidOut("refund-2")).toBe(false);
		expect(
			(await refund({ amount: "9999.00", currency: "EUR" }, "refund-3")).status,
		).toBe(409);
	});

	it("gives a voucher once for a key and no second one of the same code", async () => {
		const shop = await start();
		const body = {
			code: "SB-0123456789",
			amount: { amount: "10.00", currency: "EUR" },
			email: "anna@example.com",
			reason: "the parcel came late",
			valid_days: 30,
		};
		const give = (key: string, change: object = {}) =>
			ask(shop, "/v1/vouchers", { key, body: { ...body, ...change } });
		const first = await give("voucher-1");
		expect(first).toMatchObject({
			status: 201,
			body: {
				code: "SB-0123456789",
				amount: { amount: "10.00", currency: "EUR" },
				expires_at: new Date(noon + 30 * day).toISOString(),
			},
		});
		expect(await give("voucher-1")).toEqual(first);
		expect(await give("voucher-2")).toMatchObject({
			status: 409,
			body: { code: "not-allowed" },
		});
		expect((await ask(shop, "/v1/vouchers/SB-0123456789")).body).toEqual(
			first.body,
		);
		expect(await ask(shop, "/v1/vouchers/SB-0000000000")).toMatchObject({
			status: 404,
			body: { code: "no-such-voucher" },
		});
		expect(
			await give("voucher-3", { amount: { amount: "0.00", currency: "EUR" } }),
		).toMatchObject({ status: 422, body: { field: "amount" } });
		expect(await give("voucher-4", { email: "nobody" })).toMatchObject({
			status: 422,
			body: { field: "email" },
		});
	});

	it("names the value it did not accept", async () => {
		const shop = await start();
		expect(
			await ask(shop, "/v1/calls", {
				body: { phone: "soon", topic: null, name: null, when: null },
			}),
		).toMatchObject({ status: 422, body: { code: "invalid", field: "phone" } });
		expect(
			await ask(shop, "/v1/orders/10106/claims", {
				body: { description: "x", photos: ["javascript:alert(1)"], wish: null },
			}),
		).toMatchObject({ status: 422, body: { field: "photos" } });
	});

	it("finds a product by words in any language", async () => {
		const shop = await start();
		const alert = (product: string, locale: string, key: string) =>
			ask(shop, "/v1/stock-alerts", {
				key,
				body: { product, variant: "M", email: "anna@example.com", locale },
			});
		expect((await alert("koszula lniana", "pl", "alert-01")).body.product).toBe(
			"Koszula lniana",
		);
		expect((await alert("keten gömlek", "tr", "alert-02")).body.product).toBe(
			"Keten gömlek",
		);
		expect((await alert("bicycle", "en", "alert-03")).status).toBe(404);
	});

	it("answers a body that is too large, no JSON, or without a key with a refusal", async () => {
		const shop = await start();
		const send = async (body: string, key?: string) => {
			const response = await fetch(`${shop.url}/v1/calls`, {
				method: "POST",
				headers: {
					authorization: `Bearer ${shop.token}`,
					...(key ? { "idempotency-key": key } : {}),
				},
				body,
			});
			return response.status;
		};
		expect(await send("{}")).toBe(400);
		expect(await send("{", "key-00000001")).toBe(400);
		expect(await send(`"${"x".repeat(100_000)}"`, "key-00000001")).toBe(413);
	});
});

describe("the README", () => {
	it("shows a program that runs", async () => {
		const readme = readFileSync(
			new URL("../README.md", import.meta.url),
			"utf8",
		);
		const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
		const said: unknown[] = [];
		const program = Object.getPrototypeOf(async () => undefined).constructor(
			"startDemoShop",
			"console",
			code.replace(/^import .*$/m, ""),
		) as (start: unknown, console: unknown) => Promise<void>;
		const dataFolder = newFolder();
		await program(() => startDemoShop({ dataFolder }), {
			log: (text: unknown) => said.push(text),
		});
		expect(said).toEqual(["shipped"]);
	});
});
