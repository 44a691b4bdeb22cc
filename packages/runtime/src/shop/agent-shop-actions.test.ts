import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ActionCall, ShopActions } from "@shopbell/conversation";
import { type DemoShop, startDemoShop } from "@shopbell/demo-shop";
import { createConnector } from "@shopbell/shops";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAgentShopActions } from "./agent-shop-actions.js";

let folder: string;
let shop: DemoShop;
let actions: ShopActions;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "agent-shop-"));
	shop = await startDemoShop({ dataFolder: folder });
	actions = createAgentShopActions({
		connector: createConnector({
			kind: "demo",
			baseUrl: shop.url,
			token: shop.token,
		}),
		policy: {
			timeZone: "Europe/Warsaw",
			returnDays: 30,
			refundDays: 14,
			answerDays: 14,
			refundLimit: { amount: 50, currency: "EUR" },
		},
		now: Date.now,
	});
});

afterAll(async () => {
	await shop?.close();
	rmSync(folder, { recursive: true, force: true });
});

const ask = (
	action: ActionCall["action"],
	input: ActionCall["input"],
	key = "k1",
) =>
	actions.perform({
		action,
		input,
		idempotencyKey: key,
		attempt: 1,
		conversationId: "c1",
		locale: "en",
		customer: null,
		answerBy: Date.now() + 10_000,
	});

describe("what an agent has the shop do", () => {
	it("needs no proof of the shopper, and an order that is not there is not found", async () => {
		expect(await ask("order.lookup", { order: "10281" })).toMatchObject({
			kind: "ok",
			value: { order: "10281" },
		});
		expect(await ask("order.lookup", { order: "99999999" })).toEqual({
			kind: "not-found",
		});
	});

	it("pays back a part of any order, once per key", async () => {
		const order = await ask("order.lookup", { order: "10281" });
		const currency =
			order.kind === "ok" &&
			typeof order.value.total === "object" &&
			order.value.total !== null &&
			"currency" in order.value.total
				? order.value.total.currency
				: "";
		const refund = () =>
			ask(
				"refund.request",
				{ order: "10281", amount: { amount: 1, currency } },
				"refund-1",
			);
		const first = await refund();
		expect(first).toMatchObject({
			kind: "ok",
			value: { amount: { amount: 1 } },
		});
		expect(await refund()).toEqual(first);
	});

	it("gives a voucher within the limit, once per key, to the address of an order or to another", async () => {
		const give = (input: ActionCall["input"], key = "voucher-1") =>
			ask(
				"voucher.create",
				{
					amount: { amount: 10, currency: "EUR" },
					reason: "late parcel",
					...input,
				},
				key,
			);
		const first = await give({ order: "10281" });
		expect(first).toMatchObject({
			kind: "ok",
			value: {
				code: expect.stringMatching(/^SB-[0-9A-Z]{10}$/),
				amount: { amount: 10, currency: "EUR" },
				expires_on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
			},
		});
		expect(await give({ order: "10281" })).toEqual(first);
		const other = await give({ email: "friend@example.com" }, "voucher-2");
		expect(other.kind).toBe("ok");
		expect(other).not.toEqual(first);
		expect(await give({}, "voucher-3")).toEqual({
			kind: "invalid",
			field: "email",
		});
		expect(await give({ order: "99999999" }, "voucher-4")).toEqual({
			kind: "not-found",
		});
		const over = { amount: { amount: 50.01, currency: "EUR" } };
		expect(await give({ order: "10281", ...over }, "voucher-5")).toEqual({
			kind: "denied",
			reason: "rules",
		});
	});

	it("cannot send codes", () => {
		expect(actions.actions.has("identity.challenge")).toBe(false);
	});
});
