import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OrderClaim, OrderOwner } from "../index.js";
import { createTestIdentity } from "../testing/create-test-identity.js";

const hour = 3_600_000;

const orders = new Map<string, OrderOwner>([
	[
		"10233",
		{ kind: "found", emails: ["Anna@Example.com"], customerId: "C1006" },
	],
	["10234", { kind: "found", emails: ["piotr@example.com"], customerId: null }],
]);

const claim = (
	order: string,
	email: string | null,
	more: Partial<OrderClaim> = {},
): OrderClaim => ({
	conversationId: "c1",
	order,
	email,
	customer: null,
	findOwner: async () => orders.get(order) ?? { kind: "none" },
	...more,
});

describe("an order", () => {
	it("is proven by its address, whatever the case and the spaces", async () => {
		const { identity } = createTestIdentity();
		expect(
			await identity.proveOrder(claim("10233", " anna@EXAMPLE.com ")),
		).toBe("proven");
	});

	it("is proven by the customer of the shop's token, by id or by address", async () => {
		const { identity } = createTestIdentity();
		const as = (id: string, email: string | null) =>
			identity.proveOrder(claim("10233", null, { customer: { id, email } }));
		expect(await as("C1006", null)).toBe("proven");
		expect(await as("other", "anna@example.com")).toBe("proven");
		expect(await as("other", "eve@example.com")).toBe("not-proven");
		expect(await as("", "")).toBe("not-proven");
	});

	it("is not proven by a customer without id when the order has none either", async () => {
		const { identity } = createTestIdentity();
		expect(
			await identity.proveOrder(
				claim("10234", null, { customer: { id: "null", email: null } }),
			),
		).toBe("not-proven");
	});

	it("asks for a proof where none is offered, without asking the shop", async () => {
		const { identity } = createTestIdentity();
		let asked = 0;
		const outcome = await identity.proveOrder(
			claim("10233", null, {
				findOwner: async () => {
					asked++;
					return { kind: "none" };
				},
			}),
		);
		expect([outcome, asked]).toEqual(["no-proof", 0]);
	});

	it("answers the same, after the same wait, whether it exists or not", async () => {
		const answers = await Promise.all(
			["10233", "99999"].map(async (order) => {
				const test = createTestIdentity();
				const outcome = await test.identity.proveOrder(
					claim(order, "eve@example.com", {
						// The shop takes longer to find something than to find nothing.
						findOwner: async () => {
							test.now += orders.has(order) ? 180 : 20;
							return orders.get(order) ?? { kind: "none" };
						},
					}),
				);
				const waited = test.slept.reduce((sum, ms) => sum + ms, 0);
				return [outcome, waited + (orders.has(order) ? 180 : 20)];
			}),
		);
		expect(answers[0]).toEqual(answers[1]);
		expect(answers[0]).toEqual(["not-proven", 500]);
	});

	it("gives nothing away after five wrong tries in one conversation, not even to the right address, until the hour is over", async () => {
		const test = createTestIdentity();
		for (let tried = 0; tried < 5; tried++)
			expect(
				await test.identity.proveOrder(
					claim("10233", `eve${tried}@example.com`),
				),
			).toBe("not-proven");
		let asked = 0;
		const right = () =>
			test.identity.proveOrder(
				claim("10233", "anna@example.com", {
					findOwner: async () => {
						asked++;
						return orders.get("10233") ?? { kind: "none" };
					},
				}),
			);
		expect(await right()).toBe("too-many-attempts");
		expect(asked).toBe(0);
		test.now += hour;
		expect(await right()).toBe("proven");
	});

	it("stays closed when the process ends and another one begins", async () => {
		const first = createTestIdentity();
		for (let tried = 0; tried < 5; tried++)
			await first.identity.proveOrder(claim("10233", "eve@example.com"));
		const second = createTestIdentity({ records: first.records });
		expect(
			await second.identity.proveOrder(claim("10233", "anna@example.com")),
		).toBe("too-many-attempts");
	});

	it("is still open to its owner by token and by code when others have guessed at it", async () => {
		const test = createTestIdentity();
		for (let tried = 0; tried < 10; tried++)
			await test.identity.proveOrder(
				claim("10233", `eve${tried}@example.com`, {
					conversationId: `eve-${tried}`,
				}),
			);
		expect(
			await test.identity.proveOrder(claim("10233", "anna@example.com")),
		).toBe("too-many-attempts");
		const customer = { id: "C1006", email: null };
		expect(
			await test.identity.proveOrder(claim("10233", null, { customer })),
		).toBe("proven");
		const own = { conversationId: "c2", email: "anna@example.com" };
		await test.identity.sendCode({
			...own,
			locale: "en",
			isKnown: async () => true,
		});
		await test.identity.checkCode({ ...own, code: test.lastCode() });
		expect(
			await test.identity.proveOrder(
				claim("10233", null, { conversationId: "c2" }),
			),
		).toBe("proven");
	});

	it("does not count a right answer or a shop that is down as a try", async () => {
		const { identity } = createTestIdentity();
		for (let asked = 0; asked < 30; asked++) {
			expect(
				await identity.proveOrder(claim("10233", "anna@example.com")),
			).toBe("proven");
			expect(
				await identity.proveOrder(
					claim("10234", "anna@example.com", {
						findOwner: async () => ({ kind: "unavailable" }),
					}),
				),
			).toBe("unavailable");
		}
	});

	it("counts tries from many conversations at one order and with one address together", async () => {
		const { identity } = createTestIdentity();
		const outcomes: string[] = [];
		for (let tried = 0; tried < 12; tried++)
			outcomes.push(
				await identity.proveOrder(
					claim("10233", `eve${tried}@example.com`, {
						conversationId: `order-${tried}`,
					}),
				),
			);
		expect(outcomes.indexOf("too-many-attempts")).toBe(10);
		const other = createTestIdentity().identity;
		const byAddress: string[] = [];
		for (let tried = 0; tried < 12; tried++)
			byAddress.push(
				await other.proveOrder(
					claim(String(20_000 + tried), "eve@example.com", {
						conversationId: `address-${tried}`,
					}),
				),
			);
		expect(byAddress.indexOf("too-many-attempts")).toBe(10);
	});

	it("lets no more than the limit through among a thousand guesses at once", async () => {
		const { identity } = createTestIdentity();
		let asked = 0;
		const outcomes = await Promise.all(
			Array.from({ length: 1_000 }, (_, index) =>
				identity
					.proveOrder(
						claim("10233", `guess${index}@example.com`, {
							conversationId: `c${index % 40}`,
							findOwner: async () => {
								asked++;
								return orders.get("10233") ?? { kind: "none" };
							},
						}),
					)
					.catch(() => "refused"),
			),
		);
		expect(asked).toBeLessThanOrEqual(10);
		expect(outcomes).not.toContain("proven");
	});

	it("is never proven or told about by any row of wrong proofs", async () => {
		const wrong = fc.record({
			conversationId: fc.constantFrom("c1", "c2", "c3"),
			order: fc.constantFrom("10233", "10234", "99999", "", "' OR 1=1"),
			email: fc.option(
				fc.oneof(
					fc.constantFrom("eve@example.com", "", "anna@example.co", "*"),
					fc.string(),
				),
			),
			customer: fc.option(
				fc.record({
					id: fc.constantFrom("", "C1007", "null"),
					email: fc.option(fc.constantFrom("", "eve@example.com")),
				}),
			),
			passes: fc.integer({ min: 0, max: hour }),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(wrong, { maxLength: 40 }), async (tries) => {
				const real = createTestIdentity();
				const empty = createTestIdentity();
				for (const { passes, ...rest } of tries) {
					real.now += passes;
					empty.now += passes;
					const there = await real.identity.proveOrder(
						claim(rest.order, rest.email, rest),
					);
					const nowhere = await empty.identity.proveOrder(
						claim(rest.order, rest.email, {
							...rest,
							findOwner: async () => ({ kind: "none" }),
						}),
					);
					// A shop full of orders and an empty one cannot be told apart.
					expect(there).toBe(nowhere);
					expect(there).not.toBe("proven");
				}
			}),
			{ numRuns: 300 },
		);
	});
});
