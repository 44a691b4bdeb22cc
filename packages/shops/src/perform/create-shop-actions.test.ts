import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ActionCall } from "@shopbell/conversation";
import { startDemoShop } from "@shopbell/demo-shop";
import {
	createIdentity,
	createMemoryRecords,
	type Letter,
} from "@shopbell/identity";
import { flowActionNames } from "@shopbell/knowledge";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	type ActionFailure,
	createDemoConnector,
	createShopActions,
	createWooCommerce,
	type ShopActionsOptions,
	type ShopConnector,
	systemPorts,
} from "../index.js";

/** Katarzyna's order that was paid and not yet sent. */
const open = "10102";
const katarzyna = "katarzyna@example.com";
const day = 24 * 3_600_000;

let connector: ShopConnector;
let close: () => Promise<void>;
let calls = 0;

beforeAll(async () => {
	const dataFolder = mkdtempSync(join(tmpdir(), "shop-actions-"));
	const shop = await startDemoShop({ dataFolder });
	connector = createDemoConnector({
		baseUrl: shop.url,
		token: shop.token,
		ports: systemPorts,
	});
	close = async () => {
		await shop.close();
		rmSync(dataFolder, { recursive: true, force: true });
	};
});

afterAll(() => close());

const create = (change: Partial<ShopActionsOptions> = {}) => {
	const letters: Letter[] = [];
	const failures: ActionFailure[] = [];
	const identity = createIdentity({
		secret: new Uint8Array(32).fill(1),
		records: createMemoryRecords(),
		shop: "Lipa",
		timeZone: "Europe/Warsaw",
		sender: {
			send: async (letter) => {
				letters.push(letter);
			},
			close: () => undefined,
		},
		tokens: null,
		ports: {
			now: () => Date.now(),
			sleep: async () => undefined,
			randomInt: () => 123_456,
		},
	});
	const actions = createShopActions({
		connector,
		identity,
		letters: identity,
		policy: {
			timeZone: "Europe/Warsaw",
			returnDays: 30,
			refundDays: 14,
			answerDays: 14,
			refundLimit: { amount: 500, currency: "EUR" },
		},
		now: () => Date.now(),
		onFailure: (failure) => failures.push(failure),
		...change,
	});
	const perform = (
		action: ActionCall["action"],
		input: ActionCall["input"],
		more: Partial<ActionCall> = {},
	) =>
		actions.perform({
			action,
			input,
			idempotencyKey: `conversation-1.1.${calls++}`,
			attempt: 1,
			conversationId: "conversation-1",
			locale: "pl",
			customer: null,
			answerBy: Date.now() + 30_000,
			...more,
		} as ActionCall);
	return { actions, perform, letters, failures };
};

describe("the actions of a shop", () => {
	it("are all there with the demo shop and e-mail, and fewer with less", () => {
		expect([...create().actions.actions].sort()).toEqual(
			[...flowActionNames].sort(),
		);
		const woo = createWooCommerce({
			baseUrl: "https://shop.example",
			consumerKey: "ck_0123456789",
			consumerSecret: "cs_0123456789",
			ports: systemPorts,
		});
		const { actions } = create({ connector: woo }).actions;
		expect(actions.has("order.cancel")).toBe(true);
		expect(actions.has("stock.notify")).toBe(false);
		expect(actions.has("callback.request")).toBe(false);
	});

	it("tell an order to whoever knows its address, in plain values", async () => {
		const { perform } = create();
		const outcome = await perform("order.lookup", {
			order: `# ${open}`,
			email: ` ${katarzyna.toUpperCase()} `,
		});
		expect(outcome).toMatchObject({
			kind: "ok",
			value: { order: open, status: "paid", can_cancel: true, paid_times: 1 },
		});
		const value = outcome.kind === "ok" ? outcome.value : {};
		expect(value.placed_on).toMatch(/^\d{4}-\d\d-\d\d$/);
		expect(value.total).toMatchObject({ currency: "EUR" });
		expect(JSON.stringify(value)).not.toContain("@");
	});

	it("tell it to a customer who is signed in and to nobody without a proof", async () => {
		const { perform } = create();
		const customer = { id: "C1008", name: null, email: null, phone: null };
		expect(
			await perform("order.lookup", { order: open }, { customer }),
		).toMatchObject({ kind: "ok" });
		expect(await perform("order.lookup", { order: open })).toEqual({
			kind: "denied",
			reason: "identity",
		});
	});

	it("say the same of an order nobody has and of somebody else's, and stop after five tries", async () => {
		const { perform } = create();
		for (const order of [open, "99999", open, "10104", "x y"])
			expect(
				await perform("order.lookup", { order, email: "eve@example.com" }),
			).toEqual({ kind: "not-found" });
		expect(
			await perform("order.lookup", { order: open, email: katarzyna }),
		).toEqual({ kind: "denied", reason: "attempts" });
	});

	it("open a conversation by a code, after which no address is asked for", async () => {
		const { perform, letters } = create();
		expect(
			await perform("identity.challenge", { email: katarzyna, order: open }),
		).toEqual({ kind: "ok", value: { minutes: 10 } });
		expect(
			await perform("identity.challenge", {
				email: "eve@example.com",
				order: open,
			}),
		).toEqual({ kind: "ok", value: { minutes: 10 } });
		expect(letters.map(({ to, locale }) => [to, locale])).toEqual([
			[katarzyna, "pl"],
		]);
		expect(
			await perform("identity.verify", { email: katarzyna, code: "654321" }),
		).toEqual({ kind: "denied", reason: "identity" });
		expect(
			await perform("identity.verify", { email: katarzyna, code: "123456" }),
		).toEqual({ kind: "ok", value: {} });
		expect(await perform("order.lookup", { order: open })).toMatchObject({
			kind: "ok",
		});
		expect(await perform("customer.by-email", { email: katarzyna })).toEqual({
			kind: "ok",
			value: { known: true },
		});
	});

	it("tell a stranger nothing about whether an address belongs to a customer", async () => {
		const { perform } = create();
		for (const email of [katarzyna, "nobody@example.com"])
			expect(await perform("customer.by-email", { email })).toEqual({
				kind: "ok",
				value: {},
			});
	});

	it("track, take back, claim and change", async () => {
		const { perform } = create();
		const sent = { order: "10104", email: "martin@example.com" };
		expect(await perform("order.tracking", sent)).toMatchObject({
			kind: "ok",
			value: { status: "on-the-way", url: expect.stringMatching(/^https:/) },
		});
		expect(await perform("order.cancel", sent)).toEqual({
			kind: "denied",
			reason: "rules",
		});
		expect(
			await perform("return.request", { ...sent, reason: "too small" }),
		).toMatchObject({
			kind: "ok",
			value: { label_url: expect.stringMatching(/^https:/) },
		});
		expect(
			await perform("claim.damage", {
				...sent,
				description: "rozbity",
				photos: ["https://lipa.example/uploads/1.jpg"],
			}),
		).toMatchObject({ kind: "ok", value: { answer_days: 14 } });
		const own = { order: open, email: katarzyna };
		expect(
			await perform("order.change-address", { ...own, address: "Warszawa" }),
		).toEqual({ kind: "invalid", field: "address" });
		expect(
			await perform("order.change-address", {
				...own,
				address: "ul. Polna 33\n50-950 Wrocław",
			}),
		).toEqual({
			kind: "ok",
			value: { address: "ul. Polna 33, 50-950 Wrocław" },
		});
		const call = { idempotencyKey: "conversation-1.1.cancel" };
		const cancelled = await perform("order.cancel", own, call);
		expect(cancelled).toMatchObject({
			kind: "ok",
			value: { refund: { currency: "EUR" }, refund_days: 14 },
		});
		expect(await perform("order.cancel", own, call)).toEqual(cancelled);
		expect(
			await perform("stock.notify", {
				product: "koszula",
				variant: "M",
				email: katarzyna,
			}),
		).toEqual({ kind: "ok", value: { product: "Koszula lniana" } });
		expect(
			await perform("callback.request", { phone: "+48 500 000 008" }),
		).toMatchObject({ kind: "ok" });
	});

	it("pay back a second charge within the limit and leave everything else to a person", async () => {
		const twice = { order: "10114", email: "oleg@example.com" };
		const customer = { id: "C1002", name: null, email: null, phone: null };
		const refunds: boolean[] = [];
		const watched: ShopConnector = {
			...connector,
			requestRefund: (request, limits) => {
				refunds.push(request.mayPayOut);
				return connector.requestRefund(request, limits);
			},
		};
		const { perform } = create({ connector: watched });
		expect(await perform("refund.request", twice, { customer })).toMatchObject({
			kind: "ok",
			value: { days: 14 },
		});
		const sent = { order: "10104", email: "martin@example.com" };
		expect(
			await perform("refund.request", {
				...sent,
				amount: { amount: 1, currency: "EUR" },
			}),
		).toMatchObject({ kind: "ok" });
		expect(refunds).toEqual([true, false]);
		expect(
			await perform("refund.request", {
				...sent,
				amount: { amount: 100_000, currency: "EUR" },
			}),
		).toEqual({ kind: "denied", reason: "rules" });
		expect(
			await perform("refund.request", {
				...sent,
				amount: { amount: 1, currency: "USD" },
			}),
		).toEqual({ kind: "invalid", field: "amount" });
	});

	it("receive a withdrawal and acknowledge it by letter, and receive it without a letter too", async () => {
		const declaration = {
			order: "10106",
			name: "Anna Kowalska",
			email: "anna@example.com",
		};
		const { perform, letters } = create();
		expect(await perform("withdrawal.declare", declaration)).toMatchObject({
			kind: "ok",
			value: { sent_to: declaration.email },
		});
		expect(letters[0]?.text).toContain("10106");
		const { perform: silent } = create({ letters: null });
		expect(await silent("withdrawal.declare", declaration)).toMatchObject({
			kind: "ok",
			value: { sent_to: null },
		});
	});

	it("name the value that is missing or malformed before anybody is asked", async () => {
		const { perform } = create();
		const invalid = (field: string) => ({ kind: "invalid", field });
		expect(await perform("order.lookup", {})).toEqual(invalid("order"));
		expect(
			await perform("order.lookup", { order: open, email: "not an address" }),
		).toEqual(invalid("email"));
		expect(await perform("callback.request", { phone: "soon" })).toEqual(
			invalid("phone"),
		);
		expect(
			await perform("claim.damage", {
				order: open,
				email: katarzyna,
				description: "x",
				photos: ["http://lipa.example/1.jpg"],
			}),
		).toEqual(invalid("photos"));
	});

	it("never reject and never say more than that the shop is not there", async () => {
		const broken: ShopConnector = {
			...connector,
			findOrder: async () => {
				throw new Error(`secret of ${katarzyna}`);
			},
			requestCall: async () => ({
				kind: "unavailable",
				reason: "rate-limited",
				status: 429,
			}),
		};
		const { perform, failures } = create({ connector: broken });
		expect(
			await perform("order.lookup", { order: open, email: katarzyna }),
		).toEqual({ kind: "unavailable" });
		expect(
			await perform("callback.request", { phone: "+48 500 000 008" }),
		).toEqual({ kind: "unavailable" });
		expect(
			await perform(
				"callback.request",
				{ phone: "+48 500 000 008" },
				{ answerBy: Date.now() - day },
			),
		).toEqual({ kind: "unavailable" });
		expect(failures).toEqual([
			{ action: "order.lookup", reason: "unexpected", status: null },
			{ action: "callback.request", reason: "rate-limited", status: 429 },
		]);
	});
});
