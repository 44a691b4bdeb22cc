import { buildSchema, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { createShopify, systemPorts } from "../index.js";
import {
	describeShopConnector,
	shopifyToken,
	startShopify,
} from "../testing/index.js";
import { adminSchema } from "../testing/shopify/admin-schema.js";
import { documents } from "./documents.js";
import { toOrderQuery } from "./to-search-query.js";

const start = async () => {
	const shop = await startShopify();
	const slept: number[] = [];
	const connector = createShopify({
		baseUrl: shop.server.url,
		accessToken: shopifyToken,
		ports: {
			...systemPorts,
			sleep: async (ms) => {
				slept.push(ms);
			},
		},
		http: { firstPauseMs: 1, maxBytes: 64 * 1024 },
	});
	return { shop, connector, slept };
};

describeShopConnector("Shopify", async () => {
	const { shop, connector } = await start();
	return {
		connector,
		server: shop.server,
		violations: () => shop.violations,
		countChanges: () => shop.state.changes.length,
		orders: { open: "1001", sent: "1002" },
		email: "anna@example.com",
		secrets: [shopifyToken],
		close: () => shop.server.close(),
	};
});

describe("Shopify", () => {
	const limits = (waitMs = 30_000, key = "c1.1.1") => ({
		idempotencyKey: key,
		deadlineAt: Date.now() + waitMs,
	});

	it("is asked in documents that fit its published schema", () => {
		const schema = buildSchema(adminSchema);
		for (const document of documents)
			expect(validate(schema, parse(document))).toEqual([]);
	});

	it("names the customer of an order by the number that its themes know", async () => {
		const { shop, connector } = await start();
		expect(
			await connector.findOrder({ order: "1001" }, limits()),
		).toMatchObject({ value: { customerId: "26" } });
		await shop.server.close();
	});

	it("is left alone until the points are back, and asked again", async () => {
		const { shop, connector, slept } = await start();
		shop.throttleNext(30, 10);
		expect(
			await connector.findOrder({ order: "1001" }, limits()),
		).toMatchObject({ kind: "done" });
		// 100 points come back in a second.
		expect(slept).toEqual([300, 100]);
		await shop.server.close();
	});

	it("is rate-limited when the points come back too late", async () => {
		const { shop, connector } = await start();
		shop.throttleNext(1_000);
		expect(
			await connector.findOrder({ order: "1001" }, limits(5_000)),
		).toMatchObject({
			kind: "unavailable",
			reason: "rate-limited",
			retryAfterMs: 10_000,
		});
		await shop.server.close();
	});

	it("keeps what the note and the tags of an order said before", async () => {
		const { shop, connector } = await start();
		const found = await connector.findOrder({ order: "#1002" }, limits());
		if (found.kind !== "done") throw new Error(found.kind);
		const claim = (key: string) =>
			connector.claimDamage(
				{
					order: found.value,
					description: `broken ${key}`,
					photos: [],
					wish: null,
				},
				limits(30_000, key),
			);
		await claim("first");
		await claim("second");
		const order = shop.state.orders.find(({ name }) => name === "#1002");
		expect(order?.note).toContain("broken first");
		expect(order?.note).toContain("broken second");
		expect(order?.tags).toEqual(["vip", "shopbell-claim"]);
		await shop.server.close();
	});

	it("pays back to the payment it came from, once", async () => {
		const { shop, connector } = await start();
		const found = await connector.findOrder({ order: "1003" }, limits());
		if (found.kind !== "done") throw new Error(found.kind);
		const refund = (key: string) =>
			connector.requestRefund(
				{
					order: found.value,
					amount: { amount: 64.89, currency: "EUR" },
					reason: "cancelled",
					mayPayOut: true,
				},
				limits(30_000, key),
			);
		expect(await refund("c1.1.1")).toMatchObject({
			value: { isPaidOut: true },
		});
		expect(await refund("c1.1.1")).toMatchObject({
			value: { isPaidOut: true },
		});
		expect(await refund("c1.1.2")).toMatchObject({
			value: { isPaidOut: false },
		});
		expect(
			shop.state.changes.filter((change) => change === "refundCreate"),
		).toHaveLength(1);
		await shop.server.close();
	});

	it("gives a discount that is good once, to the customer it knows or to whoever has the code", async () => {
		const { shop, connector } = await start();
		const give = (key: string, email: string, amount = 10, currency = "EUR") =>
			connector.createVoucher(
				{
					amount: { amount, currency },
					email,
					reason: "late\nparcel",
					at: Date.parse("2027-03-10T12:00:00Z"),
					validDays: 30,
				},
				limits(30_000, key),
			);
		const known = await give("c1.1.1", "anna@example.com");
		expect(known).toMatchObject({
			kind: "done",
			value: {
				code: expect.stringMatching(/^SB-[0-9A-Z]{10}$/),
				amount: { amount: 10, currency: "EUR" },
				expiresAt: Date.parse("2027-04-09T12:00:00Z"),
			},
		});
		expect(await give("c1.1.1", "anna@example.com")).toEqual(known);
		expect(await give("c1.1.1", "anna@example.com", 11)).toEqual({
			kind: "refused",
		});
		expect(await give("c1.1.2", "anna@example.com", 10, "PLN")).toEqual({
			kind: "invalid",
			field: "amount",
		});
		expect(await give("c1.1.3", "new@example.com")).toMatchObject({
			kind: "done",
		});
		expect([...shop.state.discounts.values()]).toMatchObject([
			{
				title: expect.stringContaining("late parcel"),
				usageLimit: 1,
				context: { customers: { add: ["gid://shopify/Customer/26"] } },
			},
			{ usageLimit: 1, context: { all: "ALL" } },
		]);
		expect(shop.violations).toEqual([]);
		await shop.server.close();
	});

	it("finds the discount that another attempt made at the same moment", async () => {
		const { shop, connector } = await start();
		const give = () =>
			connector.createVoucher(
				{
					amount: { amount: 10, currency: "EUR" },
					email: "anna@example.com",
					reason: "late",
					at: Date.parse("2027-03-10T12:00:00Z"),
					validDays: 30,
				},
				limits(),
			);
		const [first, second] = await Promise.all([give(), give()]);
		expect(first.kind).toBe("done");
		expect(second).toEqual(first);
		expect(shop.state.changes).toEqual(["discountCodeBasicCreate"]);
		await shop.server.close();
	});

	it("is searched for a number and never for a filter", () => {
		expect(toOrderQuery("#1001")).toBe('name:"1001"');
		expect(toOrderQuery("EU-1001/2")).toBe('name:"EU-1001/2"');
		for (const text of [
			'1" OR email:*',
			"1 OR 2",
			"*",
			"",
			"a\\",
			"x".repeat(60),
		])
			expect(toOrderQuery(text), text).toBeUndefined();
	});
});
