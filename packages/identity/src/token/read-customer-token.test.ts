import fc from "fast-check";
import { SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { IdentityError, signCustomerToken } from "../index.js";
import {
	createTestIdentity,
	testSecret,
} from "../testing/create-test-identity.js";

const anna = {
	id: "C1006",
	name: "Anna Kowalska",
	email: "anna@example.com",
	phone: null,
};
const sign = (now: number, change = {}) =>
	signCustomerToken({
		customer: anna,
		secret: testSecret,
		audience: "lipa-chat",
		nonce: "nonce-0001",
		now,
		...change,
	});

describe("a customer token", () => {
	it("names the customer whom the shop signed in", async () => {
		const test = createTestIdentity();
		expect(
			await test.identity.readCustomerToken({
				token: await sign(test.now),
				conversationId: "c1",
			}),
		).toEqual({ kind: "customer", customer: anna });
	});

	it("is good for one use; the same delivery of it is not a second one", async () => {
		const test = createTestIdentity();
		const token = await sign(test.now);
		const read = (conversationId: string, deliveryId?: string) =>
			test.identity.readCustomerToken({
				token,
				conversationId,
				...(deliveryId === undefined ? {} : { deliveryId }),
			});
		expect(await read("c1", "m1")).toMatchObject({ kind: "customer" });
		expect(await read("c1", "m1")).toMatchObject({ kind: "customer" });
		const replayed = { kind: "refused", reason: "replayed" };
		expect(await read("c1", "m2")).toEqual(replayed);
		expect(await read("c2", "m1")).toEqual(replayed);
		expect(await read("c1")).toEqual(replayed);
	});

	it("is refused a second time for as long as any clock still takes it", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.integer({ min: 0, max: 200_000 }), { maxLength: 12 }),
				async (pauses) => {
					const test = createTestIdentity();
					const token = await sign(test.now);
					const use = { token, conversationId: "c1" };
					expect(await test.identity.readCustomerToken(use)).toMatchObject({
						kind: "customer",
					});
					for (const pause of pauses) {
						test.now += pause;
						await test.identity.removeExpired();
						expect(await test.identity.readCustomerToken(use)).toMatchObject({
							kind: "refused",
						});
					}
				},
			),
			{ numRuns: 100 },
		);
	});

	it("is taken once when it comes from many places at the same time", async () => {
		const test = createTestIdentity();
		const token = await sign(test.now);
		const outcomes = await Promise.all(
			Array.from({ length: 40 }, (_, index) =>
				test.identity.readCustomerToken({
					token,
					conversationId: `c${index}`,
				}),
			),
		);
		expect(outcomes.filter(({ kind }) => kind === "customer")).toHaveLength(1);
	});

	it("is refused when late, early, for somebody else, or good for too long", async () => {
		const test = createTestIdentity();
		const reasonOf = async (token: string) => {
			const outcome = await test.identity.readCustomerToken({
				token,
				conversationId: "c1",
			});
			return outcome.kind === "refused" ? outcome.reason : "taken";
		};
		const minute = 60_000;
		expect(await reasonOf(await sign(test.now - 7 * minute))).toBe("expired");
		expect(await reasonOf(await sign(test.now + 2 * minute))).toBe("lifetime");
		expect(
			await reasonOf(await sign(test.now, { lifetimeMs: 11 * minute })),
		).toBe("lifetime");
		expect(await reasonOf(await sign(test.now, { audience: "other" }))).toBe(
			"audience",
		);
		expect(
			await reasonOf(
				await sign(test.now, { secret: new Uint8Array(32).fill(8) }),
			),
		).toBe("signature");
		expect(await reasonOf("x".repeat(5_000))).toBe("malformed");
		// Thirty seconds off is what clocks are.
		expect(await reasonOf(await sign(test.now + 30_000))).toBe("taken");
	});

	it("is refused without a signature, under another algorithm, or with a claim missing", async () => {
		const test = createTestIdentity();
		const encode = (value: unknown) =>
			Buffer.from(JSON.stringify(value)).toString("base64url");
		const seconds = Math.floor(test.now / 1000);
		const payload = {
			sub: "C1006",
			aud: "lipa-chat",
			jti: "nonce-0001",
			iat: seconds,
			exp: seconds + 60,
		};
		const forged = [
			`${encode({ alg: "none" })}.${encode(payload)}.`,
			await new SignJWT(payload)
				.setProtectedHeader({ alg: "HS512" })
				.sign(new Uint8Array(64).fill(7)),
			...(await Promise.all(
				(["sub", "aud", "jti", "iat", "exp"] as const).map((claim) => {
					const { [claim]: _, ...rest } = payload;
					return new SignJWT(rest)
						.setProtectedHeader({ alg: "HS256" })
						.sign(testSecret);
				}),
			)),
		];
		for (const token of forged)
			expect(
				await test.identity.readCustomerToken({ token, conversationId: "c1" }),
			).toMatchObject({ kind: "refused" });
	});

	it("is refused after any change to any of its characters", async () => {
		const test = createTestIdentity();
		const token = await sign(test.now);
		const alphabet =
			"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
		await fc.assert(
			fc.asyncProperty(
				// The last character has bits that mean nothing.
				fc.integer({ min: 0, max: token.length - 2 }),
				fc.constantFrom(...alphabet),
				async (at, character) => {
					fc.pre(token[at] !== character);
					const changed = token.slice(0, at) + character + token.slice(at + 1);
					expect(
						await test.identity.readCustomerToken({
							token: changed,
							conversationId: "c1",
						}),
					).toMatchObject({ kind: "refused" });
				},
			),
			{ numRuns: 400 },
		);
	});

	it("may be signed with the older of two secrets while the shop changes them", async () => {
		const newer = new Uint8Array(32).fill(9);
		const test = createTestIdentity({
			tokens: { secrets: [newer, testSecret], audience: "lipa-chat" },
		});
		expect(
			await test.identity.readCustomerToken({
				token: await sign(test.now),
				conversationId: "c1",
			}),
		).toMatchObject({ kind: "customer" });
	});

	it("is not set up with a short secret", () => {
		const short = new Uint8Array(31);
		for (const change of [
			{ secret: short },
			{ tokens: { secrets: [short], audience: "a" } },
			{ tokens: { secrets: [], audience: "a" } },
		])
			expect(() => createTestIdentity(change)).toThrow(IdentityError);
	});
});
