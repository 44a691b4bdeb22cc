import { type ActionName, actionTable } from "@shopbell/knowledge";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CallLimits } from "../port/shop-connector.js";
import type { ShopOrder } from "../port/shop-order.js";
import type { ConnectorUnderTest } from "./connector-under-test.js";
import { lastingFaults } from "./lasting-faults.js";
import { performAction } from "./perform-action.js";
import type { Fault } from "./server/start-faulty-server.js";
import { surviveEveryFault } from "./survive-every-fault.js";

/** What every connector does: the suite that a new one passes before it is used. */
export function describeShopConnector(
	name: string,
	start: () => Promise<ConnectorUnderTest>,
): void {
	describe(`shop connector: ${name}`, () => {
		let shop: ConnectorUnderTest;
		let calls = 0;

		beforeEach(async () => {
			shop = await start();
		});
		afterEach(async () => {
			expect(shop.violations()).toEqual([]);
			await shop.close();
		});

		const limits = (waitMs = 30_000, key?: string): CallLimits => ({
			idempotencyKey: key ?? `c1.suite.${calls++}`,
			deadlineAt: Date.now() + waitMs,
		});
		const find = async (number: string): Promise<ShopOrder> => {
			const answer = await shop.connector.findOrder(
				{ order: number },
				limits(),
			);
			if (answer.kind !== "done") throw new Error(`no order: ${answer.kind}`);
			return answer.value;
		};

		const both = async () => ({
			open: await find(shop.orders.open),
			sent: await find(shop.orders.sent),
		});
		const shopActions = (Object.keys(actionTable) as ActionName[]).filter(
			(action) => !action.startsWith("identity."),
		);

		it("tells an order in the words of every shop", async () => {
			const { open, sent } = await both();
			expect(open).toMatchObject({
				number: shop.orders.open,
				canCancel: true,
				canChangeAddress: true,
				isReturnable: false,
			});
			expect(open.emails.map((email) => email.toLowerCase())).toContain(
				shop.email.toLowerCase(),
			);
			expect(open.total.amount).toBeGreaterThan(0);
			expect(open.items.length).toBeGreaterThan(0);
			expect(sent).toMatchObject({
				status: "shipped",
				canCancel: false,
				isReturnable: true,
			});
			expect(sent.parcel?.number).toBeTruthy();
			expect(sent.parcel?.url).toMatch(/^https:/);
			expect(sent.shippedAt).toBeGreaterThan(sent.placedAt);
		});

		it("finds no order by a number nobody has or by anything that is no number", async () => {
			for (const order of [
				"99999999",
				`${shop.orders.open}" OR name:*`,
				"*",
				"../customers",
				"1 OR 1=1",
				"",
			])
				expect(
					await shop.connector.findOrder({ order }, limits()),
					order,
				).toEqual({ kind: "not-found" });
		});

		it("does each of its actions and says of the others that it cannot", async () => {
			for (const action of shopActions) {
				// A shop of its own for each, as a cancelled order changes what comes after.
				const fresh = await start();
				const before = shop;
				shop = fresh;
				const { kind } = await performAction(
					shop,
					action,
					limits(),
					await both(),
				);
				expect(kind, action).toBe(
					fresh.connector.actions.has(action) ? "done" : "unsupported",
				);
				expect(fresh.violations()).toEqual([]);
				await fresh.close();
				shop = before;
			}
		});

		it("does a change once for its key, however often it is asked and whatever got lost", async () => {
			for (const action of shopActions) {
				if (!actionTable[action].changes) continue;
				if (!shop.connector.actions.has(action)) continue;
				const mine = shop;
				let once: number | undefined;
				for (const lost of [0, 1, 2]) {
					shop = await start();
					const orders = await both();
					const bounds = () => limits(30_000, `c1.once.${action}`);
					// The answers to the first requests of the change never arrive.
					shop.server.failNext(
						...Array.from(
							{ length: lost },
							(): Fault => ({ kind: "lost-answer" }),
						),
					);
					for (let asked = 0; asked < 3; asked++) {
						await performAction(shop, action, bounds(), orders);
						once ??= await shop.countChanges();
					}
					const { kind } = await performAction(shop, action, bounds(), orders);
					expect(kind, `${action}, ${lost} lost`).toBe("done");
					expect(await shop.countChanges(), `${action}, ${lost} lost`).toBe(
						once,
					);
					expect(shop.violations()).toEqual([]);
					await shop.close();
				}
				shop = mine;
			}
		});

		it("tells the same number again for the same key", async () => {
			const { sent } = await both();
			const request = {
				order: sent,
				description: "broken",
				photos: [],
				wish: null,
			};
			const bounds = limits();
			const first = await shop.connector.claimDamage(request, bounds);
			expect(first).toMatchObject({ kind: "done" });
			expect(await shop.connector.claimDamage(request, bounds)).toEqual(first);
			expect(await shop.connector.claimDamage(request, limits())).not.toEqual(
				first,
			);
		});

		it("takes keys of any length and in any script", async () => {
			const { sent } = await both();
			for (const key of ["a", `розмова «1» ${"x".repeat(500)}`])
				expect(
					await shop.connector.claimDamage(
						{ order: sent, description: "broken", photos: [], wish: null },
						limits(30_000, key),
					),
				).toMatchObject({ kind: "done" });
		});

		it("does not cancel what was sent, nor send it elsewhere", async () => {
			const { sent } = await both();
			expect(
				await shop.connector.cancelOrder(
					{ order: sent, reason: null },
					limits(),
				),
			).toEqual({ kind: "refused" });
			const { kind } = await shop.connector.changeAddress(
				{
					order: sent,
					address: {
						name: null,
						street: "ul. Polna 33",
						postcode: "50-950",
						city: "Wrocław",
						country: null,
					},
				},
				limits(),
			);
			expect(kind).toBe("refused");
		});

		it("knows a customer by the address and nobody by another", async () => {
			expect(
				await shop.connector.findCustomer({ email: shop.email }, limits()),
			).toMatchObject({ kind: "done" });
			expect(
				await shop.connector.findCustomer(
					{ email: "nobody@example.com" },
					limits(),
				),
			).toEqual({ kind: "not-found" });
		});

		describe.each(lastingFaults)("with %s", (_name, fault, reason) => {
			const waitMs =
				fault.kind === "silence" || fault.kind === "slow-drip" ? 300 : 30_000;

			it("is unavailable for a question, says why and nothing else", async () => {
				shop.server.failAlways(fault);
				const answer = await shop.connector.findOrder(
					{ order: shop.orders.open },
					limits(waitMs),
				);
				expect(answer.kind).toBe("unavailable");
				if (reason !== null) expect(answer).toMatchObject({ reason });
				expect(Object.keys(answer).sort()).toEqual(
					[...Object.keys(answer)]
						.filter((key) =>
							["kind", "reason", "status", "retryAfterMs"].includes(key),
						)
						.sort(),
				);
				const said = JSON.stringify(answer);
				for (const secret of [...shop.secrets, shop.email, shop.server.url])
					expect(said).not.toContain(secret);
			});
		});

		for (const action of shopActions)
			it(`survives every fault with ${action}`, () =>
				surviveEveryFault(action, start));

		it("says that the shop is unavailable, whatever nonsense it answers", async () => {
			await fc.assert(
				fc.asyncProperty(
					fc.constantFrom(200, 201, 204, 400, 404, 409, 418, 422),
					fc.oneof(
						fc.json(),
						fc.string(),
						fc.json().map((data) => `{"data":${data}}`),
						fc.json().map((code) => `{"code":${code},"errors":[]}`),
					),
					async (status, body) => {
						shop.server.failAlways({ kind: "status", status, body });
						const { kind } = await shop.connector.findCustomer(
							{ email: shop.email },
							limits(),
						);
						expect([
							"unavailable",
							"not-found",
							"refused",
							"invalid",
						]).toContain(kind);
					},
				),
				{ numRuns: 40 },
			);
			shop.server.failAlways(null);
		});

		it("reads an order with parts missing or replaced as well as it can, or not at all", async () => {
			const before = shop.server.requests.length;
			await find(shop.orders.sent);
			expect(shop.server.requests.length).toBeGreaterThan(before);
			const whole = await shop.server.replay(before);
			await fc.assert(
				fc.asyncProperty(
					fc.nat(),
					fc.oneof(
						fc.constantFrom(null, "", 0, -1, true, "9".repeat(400), [], {}),
						fc.jsonValue(),
					),
					async (at, instead) => {
						const body = JSON.stringify(
							replacePart(JSON.parse(whole), at, instead),
						);
						const fault: Fault = { kind: "status", status: 200, body };
						shop.server.failNext(fault, fault);
						const answer = await shop.connector.findOrder(
							{ order: shop.orders.sent },
							limits(),
						);
						shop.server.forget();
						expect(["done", "not-found", "unavailable"]).toContain(answer.kind);
					},
				),
				{ numRuns: 80 },
			);
		});

		it("asks again after a passing failure", async () => {
			shop.server.failNext(
				{ kind: "status", status: 500 },
				{ kind: "truncated" },
			);
			await find(shop.orders.open);
			shop.server.failNext(
				{ kind: "reset" },
				{ kind: "status", status: 429, headers: { "retry-after": "0" } },
			);
			await find(shop.orders.open);
		});

		it("waits as long as it is told to when there is time, for changes too", async () => {
			const { sent } = await both();
			const tooMany: Fault = {
				kind: "status",
				status: 429,
				headers: { "retry-after": new Date(Date.now() - 1_000).toUTCString() },
			};
			shop.server.failNext(tooMany, tooMany);
			expect(
				await shop.connector.claimDamage(
					{ order: sent, description: "broken", photos: [], wish: null },
					limits(),
				),
			).toMatchObject({ kind: "done" });
		});

		it("says how long the shop wants to be left alone when there is no time for it", async () => {
			shop.server.failAlways({
				kind: "status",
				status: 429,
				headers: { "retry-after": "120" },
			});
			expect(
				await shop.connector.findOrder(
					{ order: shop.orders.open },
					limits(5_000),
				),
			).toEqual({
				kind: "unavailable",
				reason: "rate-limited",
				status: 429,
				retryAfterMs: 120_000,
			});
			// Once for each thing that is asked; nothing is asked twice.
			const asked = shop.server.requests.map(({ url }) => url.href);
			expect(asked).toEqual([...new Set(asked)]);
		});

		it("sends nothing once the time is over", async () => {
			expect(
				await shop.connector.findOrder({ order: shop.orders.open }, limits(0)),
			).toEqual({ kind: "unavailable", reason: "timeout" });
			expect(shop.server.requests).toEqual([]);
		});

		it("is unreachable when nobody listens", async () => {
			await shop.server.close();
			expect(
				await shop.connector.findOrder({ order: shop.orders.open }, limits()),
			).toEqual({ kind: "unavailable", reason: "unreachable" });
		});

		it("never puts credentials into an address", async () => {
			const orders = await both();
			for (const action of shop.connector.actions)
				await performAction(shop, action, limits(), orders);
			for (const { url } of shop.server.requests)
				for (const secret of shop.secrets)
					expect(url.href).not.toContain(secret);
		});
	});
}

/** The value with one of its parts, counted in the order of reading, replaced. */
function replacePart(value: unknown, at: number, instead: unknown): unknown {
	const places: (readonly [owner: Record<string, unknown>, key: string])[] = [];
	const walk = (owner: unknown): void => {
		if (typeof owner !== "object" || owner === null) return;
		for (const key of Object.keys(owner)) {
			places.push([owner as Record<string, unknown>, key]);
			walk((owner as Record<string, unknown>)[key]);
		}
	};
	walk(value);
	const place = places[at % places.length];
	if (place) place[0][place[1]] = instead;
	return value;
}
