import { describe, expect, it } from "vitest";
import { createWooCommerce, ShopError, systemPorts } from "../index.js";
import {
	describeShopConnector,
	startWooCommerce,
	wcKey,
	wcSecret,
} from "../testing/index.js";

const start = async () => {
	const shop = await startWooCommerce();
	const connector = createWooCommerce({
		baseUrl: shop.server.url,
		consumerKey: wcKey,
		consumerSecret: wcSecret,
		ports: systemPorts,
		http: { firstPauseMs: 1, maxBytes: 64 * 1024 },
	});
	return { shop, connector };
};

describeShopConnector("WooCommerce", async () => {
	const { shop, connector } = await start();
	return {
		connector,
		server: shop.server,
		violations: () => shop.violations,
		countChanges: () =>
			shop.notes.length +
			shop.refunds.length +
			shop.coupons.length +
			[...shop.orders.values()].filter(({ status }) => status === "cancelled")
				.length,
		orders: { open: "1001", sent: "1002" },
		email: "anna@example.com",
		secrets: [wcKey, wcSecret],
		close: () => shop.server.close(),
	};
});

describe("WooCommerce", () => {
	const limits = (key = "c1.1.1") => ({
		idempotencyKey: key,
		deadlineAt: Date.now() + 30_000,
	});

	it("finds an order whose number an extension made", async () => {
		const { shop, connector } = await start();
		expect(
			await connector.findOrder({ order: "PL-1003" }, limits()),
		).toMatchObject({
			kind: "done",
			value: { id: "77", number: "PL-1003", status: "returned" },
		});
		expect(await connector.findOrder({ order: "77" }, limits())).toEqual({
			kind: "not-found",
		});
		await shop.server.close();
	});

	it("shows names as they are read, not as WordPress keeps them", async () => {
		const { shop, connector } = await start();
		const found = await connector.findOrder({ order: "1001" }, limits());
		expect(found).toMatchObject({
			value: { items: [{ name: "Linen shirt – M & L", quantity: 1 }] },
		});
		await shop.server.close();
	});

	it("tells the shop's people that a cancelled order wants its money back, without markup in it", async () => {
		const { shop, connector } = await start();
		const found = await connector.findOrder({ order: "1001" }, limits());
		if (found.kind !== "done") throw new Error(found.kind);
		expect(
			await connector.cancelOrder(
				{ order: found.value, reason: "<script>\nlate" },
				limits(),
			),
		).toEqual({
			kind: "done",
			value: { refund: { amount: 64.89, currency: "EUR" } },
		});
		expect(shop.notes[0]?.note).toContain("please refund it");
		expect(shop.notes[0]?.note).toContain("Reason: script late");
		await shop.server.close();
	});

	it("writes a country as its code and asks again about one it does not know", async () => {
		const { shop, connector } = await start();
		const found = await connector.findOrder({ order: "1001" }, limits());
		if (found.kind !== "done") throw new Error(found.kind);
		const address = {
			name: null,
			street: "вул. Соборна, 5",
			postcode: "21000",
			city: "Вінниця",
		};
		const change = (country: string) =>
			connector.changeAddress(
				{ order: found.value, address: { ...address, country } },
				limits(),
			);
		expect(await change("Україна")).toMatchObject({ kind: "done" });
		expect(shop.orders.get(1001)?.shipping).toMatchObject({
			first_name: "Anna",
			city: "Вінниця",
			country: "UA",
		});
		expect(await change("Atlantis")).toEqual({
			kind: "invalid",
			field: "address",
		});
		await shop.server.close();
	});

	it("pays out once per order; what comes after is for a person", async () => {
		const { shop, connector } = await start();
		const found = await connector.findOrder({ order: "1001" }, limits());
		if (found.kind !== "done") throw new Error(found.kind);
		const refund = (key: string) =>
			connector.requestRefund(
				{
					order: found.value,
					amount: { amount: 5, currency: "EUR" },
					reason: null,
					mayPayOut: true,
				},
				limits(key),
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
		expect(shop.refunds).toHaveLength(1);
		await shop.server.close();
	});

	it("gives a coupon for one cart of one address, found again by its code", async () => {
		const { shop, connector } = await start();
		const give = (amount: number, currency = "EUR", key = "c1.1.1") =>
			connector.createVoucher(
				{
					amount: { amount, currency },
					email: "anna@example.com",
					reason: "late <b>parcel</b>",
					at: Date.parse("2027-03-10T12:00:00Z"),
					validDays: 30,
				},
				limits(key),
			);
		const given = await give(10);
		expect(given).toMatchObject({
			kind: "done",
			value: {
				code: expect.stringMatching(/^SB-[0-9A-Z]{10}$/),
				amount: { amount: 10, currency: "EUR" },
				expiresAt: Date.parse("2027-04-09T12:00:00Z"),
			},
		});
		expect(await give(10)).toEqual(given);
		expect(await give(11)).toEqual({ kind: "refused" });
		expect(await give(10, "PLN", "c1.1.2")).toEqual({
			kind: "invalid",
			field: "amount",
		});
		expect(shop.coupons).toMatchObject([
			{
				discount_type: "fixed_cart",
				amount: "10.00",
				usage_limit: 1,
				email_restrictions: ["anna@example.com"],
				date_expires_gmt: "2027-04-09T12:00:00",
			},
		]);
		expect(shop.violations).toEqual([]);
		await shop.server.close();
	});

	it("finds the coupon that another attempt made at the same moment", async () => {
		const { shop, connector } = await start();
		const give = () =>
			connector.createVoucher(
				{
					amount: { amount: 10, currency: "EUR" },
					email: "anna@example.com",
					reason: "late",
					at: Date.now(),
					validDays: 30,
				},
				limits(),
			);
		const [first, second] = await Promise.all([give(), give()]);
		expect(first.kind).toBe("done");
		expect(second).toEqual(first);
		expect(shop.coupons).toHaveLength(1);
		await shop.server.close();
	});

	it("is not set up with an open address or without a key", () => {
		const options = {
			baseUrl: "https://shop.example",
			consumerKey: wcKey,
			consumerSecret: wcSecret,
			ports: systemPorts,
		};
		for (const baseUrl of [
			"http://shop.example",
			"https://user:pass@shop.example",
			"ftp://shop.example",
			"shop.example",
		])
			expect(() => createWooCommerce({ ...options, baseUrl })).toThrow(
				expect.objectContaining({ code: "shop.address" }),
			);
		expect(() => createWooCommerce({ ...options, consumerKey: "" })).toThrow(
			ShopError,
		);
	});
});
