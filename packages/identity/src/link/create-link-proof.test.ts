import { randomInt } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
	createTestIdentity,
	type TestIdentity,
} from "../testing/create-test-identity.js";

const minute = 60_000;

function open() {
	const test: TestIdentity = createTestIdentity({
		ports: { now: () => test.now, sleep: async () => undefined, randomInt },
	});
	/** Who is signed in at the conversation that made it. */
	let customerId: string | null = null;
	const offer = async (
		form: "reference" | "code" = "reference",
		conversationId = "web",
	): Promise<string> => {
		const made = await test.identity.links.offer({
			conversationId,
			form,
			customerId,
		});
		return made.kind === "offered" ? made.secret : made.kind;
	};
	const redeem = (
		secret: string,
		conversationId = "telegram",
		form: "reference" | "code" = secret.startsWith("sb-")
			? "reference"
			: "code",
	) =>
		test.identity.links.redeem({
			secret,
			form,
			conversationId,
			readMaker: async () => ({ customerId }),
		});
	return {
		test,
		offer,
		redeem,
		signIn: (id: string | null) => {
			customerId = id;
		},
	};
}

describe("a link to another channel", () => {
	it("leads back to the conversation that made it", async () => {
		const { offer, redeem } = open();
		expect(await redeem(await offer())).toMatchObject({
			kind: "redeemed",
			conversationId: "web",
		});
		expect(await redeem(await offer("code"))).toMatchObject({
			kind: "redeemed",
			conversationId: "web",
		});
	});

	it("fits every channel's address, and its code is no word and no number", async () => {
		const { test, offer } = open();
		expect(await offer()).toMatch(/^sb-[A-Za-z0-9_-]{24}$/);
		expect((await offer()).length).toBeLessThanOrEqual(64);
		for (let i = 0; i < 8; i++) {
			test.now += 61 * minute;
			expect(await offer("code")).toMatch(
				/^[BCDFGHJKMNPQRSTVWXZ][BCDFGHJKMNPQRSTVWXZ2-9]{6}[2-9]$/,
			);
		}
	});

	it("is good for ten minutes", async () => {
		const { test, offer, redeem } = open();
		const [early, late] = [await offer(), await offer()];
		test.now += 10 * minute - 1;
		expect((await redeem(early)).kind).toBe("redeemed");
		test.now += 1;
		expect((await redeem(late)).kind).toBe("wrong");
	});

	it("is used up by the first conversation, which may bring it again", async () => {
		const { offer, redeem } = open();
		const secret = await offer();
		const first = await redeem(secret);
		expect(await redeem(secret, "stranger")).toEqual({ kind: "wrong" });
		expect(await redeem(secret)).toEqual(first);
	});

	it("goes to one of two that race for it", async () => {
		const { offer, redeem } = open();
		const secret = await offer();
		const raced = await Promise.all(
			["a", "b", "c", "d"].map((id) => redeem(secret, id)),
		);
		expect(raced.map(({ kind }) => kind).sort()).toEqual([
			...["redeemed", "wrong", "wrong", "wrong"],
		]);
	});

	it("does not lead a conversation to itself", async () => {
		const { offer, redeem } = open();
		expect(await redeem(await offer(), "web")).toEqual({ kind: "wrong" });
	});

	it("ends when somebody else is signed in where it was made, or nobody any more", async () => {
		const { offer, redeem, signIn } = open();
		signIn("anna");
		const [one, two, three] = [await offer(), await offer(), await offer()];
		signIn("boris");
		expect((await redeem(one, "a")).kind).toBe("wrong");
		signIn(null);
		expect((await redeem(two, "b")).kind).toBe("wrong");
		signIn("anna");
		expect((await redeem(three, "c")).kind).toBe("redeemed");
	});

	it("is refused, and not used up, where the two must not be linked", async () => {
		const { test, offer, redeem } = open();
		const secret = await offer();
		expect(
			await test.identity.links.redeem({
				secret,
				form: "reference",
				conversationId: "telegram",
				readMaker: async () => ({ refused: true }),
			}),
		).toEqual({ kind: "wrong" });
		expect((await redeem(secret)).kind).toBe("redeemed");
	});

	it("is not found by its place: a code is no reference and a reference no code", async () => {
		const { offer, redeem } = open();
		expect((await redeem(await offer("code"), "a", "reference")).kind).toBe(
			"wrong",
		);
		expect((await redeem(await offer(), "b", "code")).kind).toBe("wrong");
	});
});

describe("who guesses", () => {
	it("has five tries in an hour, whatever the code is worth", async () => {
		const { test, offer, redeem } = open();
		const right = await offer("code");
		for (let i = 0; i < 5; i++)
			expect((await redeem("BBBBBBB2")).kind).toBe("wrong");
		expect((await redeem(right)).kind).toBe("too-many-attempts");
		expect((await redeem(right, "honest")).kind).toBe("redeemed");
		test.now += 61 * minute;
		expect((await redeem("BBBBBBB2")).kind).toBe("wrong");
	});

	it("learns nothing: never made, expired and used are answered alike", async () => {
		const { test, offer, redeem } = open();
		const [expired, used] = [await offer("code"), await offer("code")];
		await redeem(used, "first");
		const answers = [await redeem("BBBBBBB2", "x"), await redeem(used, "x")];
		test.now += 11 * minute;
		answers.push(await redeem(expired, "x"));
		expect(answers).toEqual([
			{ kind: "wrong" },
			{ kind: "wrong" },
			{ kind: "wrong" },
		]);
	});

	it("is not the honest shopper, whose right codes are not counted", async () => {
		const { offer, redeem } = open();
		for (let i = 0; i < 9; i++)
			expect((await redeem(await offer("code", `web${i}`))).kind).toBe(
				"redeemed",
			);
	});

	it("finds two thousand tries in all conversations together, and links go on working", async () => {
		const { offer, redeem } = open();
		for (let i = 0; i < 2000; i++) await redeem("BBBBBBB2", `guesser${i}`);
		const code = await offer("code");
		expect((await redeem(code, "anybody")).kind).toBe("too-many-attempts");
		expect((await redeem(await offer(), "somebody")).kind).toBe("redeemed");
	});

	it("makes ten links in an hour and not one more", async () => {
		const { offer } = open();
		const made = [];
		for (let i = 0; i < 11; i++) made.push(await offer());
		expect(made.filter((one) => one === "too-many-attempts")).toHaveLength(1);
	});
});

it("keeps no reference, code or customer as it is", async () => {
	const { test, offer, signIn } = open();
	signIn("customer-7781");
	const written: string[] = [];
	const { write } = test.records;
	test.records.write = async (one) => {
		written.push(`${one.key} ${one.value}`);
		return write(one);
	};
	const secrets = [await offer(), await offer("code")];
	for (const secret of [...secrets, "customer-7781"])
		expect(written.join("\n")).not.toContain(secret);
	expect(written.length).toBeGreaterThan(2);
});
