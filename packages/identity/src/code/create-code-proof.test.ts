import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMemoryRecords, type IdentityRecords } from "../index.js";
import { createTestIdentity } from "../testing/create-test-identity.js";

const minute = 60_000;
const request = {
	conversationId: "c1",
	email: "anna@example.com",
	locale: "pl",
	isKnown: async () => true,
};
const guess = (code: string, conversationId = "c1") => ({
	conversationId,
	email: " Anna@example.com",
	code,
});

describe("a one-time code", () => {
	it("proves the address it was sent to, once, in its conversation", async () => {
		const test = createTestIdentity();
		expect(await test.identity.sendCode(request)).toEqual({
			kind: "accepted",
			minutes: 10,
		});
		const code = test.lastCode();
		expect(code).toMatch(/^\d{6}$/);
		expect(await test.identity.checkCode(guess(code, "c2"))).toBe("wrong");
		expect(
			await test.identity.checkCode(
				guess(`${code.slice(0, 3)} ${code.slice(3)}`),
			),
		).toBe("proven");
		const own = {
			conversationId: "c1",
			email: request.email,
			customer: null,
		};
		expect(await test.identity.hasProven(own)).toBe(true);
		expect(
			await test.identity.hasProven({ ...own, conversationId: "c2" }),
		).toBe(false);
		expect(
			await test.identity.proveOrder({
				conversationId: "c1",
				order: "10233",
				email: null,
				customer: null,
				findOwner: async () => ({
					kind: "found",
					emails: ["ANNA@example.com"],
					customerId: null,
				}),
			}),
		).toBe("proven");
		expect(await test.identity.checkCode(guess(code))).toBe("wrong");
	});

	it("answers the same guess again as the first time, where the process ended before anybody heard", async () => {
		const test = createTestIdentity();
		await test.identity.sendCode(request);
		const wrong = { ...guess("000000"), idempotencyKey: "c1.f1.1" };
		// More often than guesses are allowed: it counts once.
		for (let again = 0; again < 20; again++)
			expect(await test.identity.checkCode(wrong)).toBe("wrong");
		const right = { ...guess(test.lastCode()), idempotencyKey: "c1.f1.2" };
		for (let again = 0; again < 20; again++)
			expect(await test.identity.checkCode(right)).toBe("proven");
		expect(
			await test.identity.checkCode({ ...right, idempotencyKey: "c1.f1.3" }),
		).toBe("wrong");
	});

	it("ends after ten minutes, after five guesses, and when a new one is sent", async () => {
		const late = createTestIdentity();
		await late.identity.sendCode(request);
		late.now += 10 * minute;
		expect(await late.identity.checkCode(guess(late.lastCode()))).toBe("wrong");

		const guessed = createTestIdentity();
		await guessed.identity.sendCode(request);
		for (let tried = 0; tried < 5; tried++)
			expect(await guessed.identity.checkCode(guess("000000"))).toBe("wrong");
		expect(await guessed.identity.checkCode(guess(guessed.lastCode()))).toBe(
			"wrong",
		);

		const renewed = createTestIdentity();
		await renewed.identity.sendCode(request);
		const first = renewed.lastCode();
		await renewed.identity.sendCode(request);
		expect(await renewed.identity.checkCode(guess(first))).toBe("wrong");
		expect(await renewed.identity.checkCode(guess(renewed.lastCode()))).toBe(
			"proven",
		);
	});

	it("stops proving an hour later", async () => {
		const test = createTestIdentity();
		await test.identity.sendCode(request);
		await test.identity.checkCode(guess(test.lastCode()));
		test.now += 60 * minute;
		expect(await test.identity.hasProven({ ...request, customer: null })).toBe(
			false,
		);
	});

	it("is answered alike for an address nobody has, and no letter goes out", async () => {
		const known = createTestIdentity();
		const unknown = createTestIdentity();
		const nobody = { ...request, isKnown: async () => false };
		for (let asked = 0; asked < 6; asked++)
			expect(await unknown.identity.sendCode(nobody)).toEqual(
				await known.identity.sendCode(request),
			);
		expect(unknown.slept).toEqual(known.slept);
		expect(known.letters.length).toBeGreaterThan(0);
		expect(unknown.letters).toEqual([]);
		for (let tried = 0; tried < 15; tried++)
			expect(await unknown.identity.checkCode(guess("999999"))).toBe(
				await known.identity.checkCode(guess("999999")),
			);
	});

	it("leaves neither address nor digits in what is stored", async () => {
		const records = createMemoryRecords();
		const stored: string[] = [];
		const watched: IdentityRecords = {
			...records,
			write: (write) => {
				stored.push(`${write.key} ${write.value}`);
				return records.write(write);
			},
		};
		const test = createTestIdentity({ records: watched });
		await test.identity.sendCode(request);
		await test.identity.checkCode(guess(test.lastCode()));
		await test.identity.proveOrder({
			conversationId: "c1",
			order: "10233-X",
			email: request.email,
			customer: { id: "C1006-X", email: null },
			findOwner: async () => ({ kind: "none" }),
		});
		expect(stored.length).toBeGreaterThan(5);
		for (const secret of [test.lastCode(), "anna", "10233-X", "C1006-X", "c1 "])
			expect(stored.join("\n")).not.toContain(secret);
	});

	it("is beaten by a thousand guesses only as often as chance allows: never beyond the limit", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 0, max: 999_999 }),
				fc.integer({ min: 0, max: 999_999 }),
				async (code, start) => {
					const test = createTestIdentity();
					test.nextCode = code;
					await test.identity.sendCode(request);
					let looked = 0;
					for (let index = 0; index < 1_000; index++) {
						const tried = (start + index) % 1_000_000;
						const outcome = await test.identity.checkCode(
							guess(String(tried).padStart(6, "0")),
						);
						if (outcome !== "too-many-attempts") looked++;
						if (outcome === "proven") {
							expect(tried).toBe(code);
							expect(index).toBeLessThan(5);
							return;
						}
					}
					expect(looked).toBeLessThanOrEqual(12);
				},
			),
			{ numRuns: 60 },
		);
	});

	it("is looked at five times at most when all guesses come at once", async () => {
		const test = createTestIdentity();
		test.nextCode = 999;
		await test.identity.sendCode(request);
		const outcomes = await Promise.all(
			Array.from({ length: 1_000 }, (_, index) =>
				test.identity
					.checkCode(guess(String(index).padStart(6, "0")))
					.catch(() => "refused"),
			),
		);
		expect(outcomes).not.toContain("proven");
	});

	it("tells when a letter could not be handed in, and nobody else", async () => {
		const failed: string[] = [];
		const test = createTestIdentity({
			sender: {
				send: async () => {
					throw new Error("550 no such mailbox anna@example.com");
				},
				close: () => undefined,
			},
			onLetterFailed: (kind) => failed.push(kind),
		});
		expect(await test.identity.sendCode(request)).toMatchObject({
			kind: "accepted",
		});
		await test.identity.close();
		expect(failed).toEqual(["code"]);
	});
});
