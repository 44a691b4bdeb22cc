import { createConversationState } from "@shopbell/conversation";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createStore } from "../create-store.js";
import type { Store } from "../port/store.js";
import { arrival, reply, turnOf } from "../testing/contract/samples.js";
import { type Cutter, createCutter } from "../testing/create-cutter.js";
import { startPostgres, type TestPostgres } from "../testing/start-postgres.js";

let server: TestPostgres;
let cutter: Cutter;
let store: Store;
let ids = 0;

const open = (url: string): Promise<Store> =>
	createStore({
		database: { kind: "postgres", url, schema: "outage" },
		begin: (channel) => createConversationState(`c${++ids}`, channel, "en"),
	});

beforeEach(async () => {
	server = await startPostgres({ isDurable: true });
	cutter = await createCutter(server.url);
	store = await open(cutter.url);
});

afterEach(async () => {
	await store.close();
	await cutter.close();
	await server.stop();
});

/** Shoppers who repeat what was not acknowledged until it is, as channels do. */
function startShoppers() {
	const acknowledged: string[] = [];
	const refusals = new Set<string>();
	let isWriting = true;
	const write = async (shopper: number): Promise<void> => {
		let isRepeating = false;
		for (let n = 0; isWriting || isRepeating; ) {
			const id = `s${shopper}-${n}`;
			try {
				await store.receive(arrival(id, id, `chat-${shopper}`));
				acknowledged.push(id);
				n += 1;
				isRepeating = false;
			} catch (error) {
				isRepeating = true;
				refusals.add((error as { code: string }).code);
			}
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
	};
	const writers = [0, 1, 2, 3].map(write);
	return {
		acknowledged,
		refusals,
		async stop() {
			isWriting = false;
			await Promise.all(writers);
		},
	};
}

/** Every line of every shopper, once and in order. */
async function expectWhole(acknowledged: readonly string[]): Promise<void> {
	for (const shopper of [0, 1, 2, 3]) {
		const said = acknowledged.filter((id) => id.startsWith(`s${shopper}-`));
		const receipt = await store.receive(
			arrival(`s${shopper}-0`, "", `chat-${shopper}`),
		);
		if (receipt.kind !== "duplicate") throw new Error("not acknowledged");
		const entries = await store.transcript(receipt.conversationId);
		expect(
			entries.flatMap(({ content }) =>
				content.kind === "shopper" ? [content.message.text] : [],
			),
		).toEqual(said);
		expect(entries.map(({ seq }) => seq)).toEqual(said.map((_, n) => n + 1));
	}
}

describe("PostgreSQL away for a while", () => {
	it.each(["restart", "crash"] as const)(
		"after a %s: nothing acknowledged is lost or doubled, and work goes on by itself",
		async (how) => {
			const shoppers = startShoppers();
			await expect.poll(() => shoppers.acknowledged.length).toBeGreaterThan(50);
			await server[how]();
			const before = shoppers.acknowledged.length;
			await expect
				.poll(() => shoppers.acknowledged.length)
				.toBeGreaterThan(before + 50);
			await shoppers.stop();
			expect([...shoppers.refusals]).toEqual(["store.unavailable"]);
			await expectWhole(shoppers.acknowledged);
		},
	);

	it("and connections cut again and again: nothing is lost or doubled", async () => {
		const shoppers = startShoppers();
		for (let round = 1; round <= 10; round += 1) {
			await expect
				.poll(() => shoppers.acknowledged.length)
				.toBeGreaterThan(round * 20);
			cutter.cut();
		}
		await shoppers.stop();
		await expectWhole(shoppers.acknowledged);
	});

	it("is told once to those who listen, for everything", async () => {
		const other = await open(server.url);
		const heard: string[] = [];
		store.subscribe(({ kind, conversationId }) =>
			heard.push(`${kind} ${conversationId}`),
		);
		cutter.cut();
		await expect.poll(() => heard).toContain("transcript ");
		heard.length = 0;
		await other.receive(arrival("m1"));
		await expect
			.poll(() => heard.filter((text) => text.startsWith("inbox c")))
			.toHaveLength(1);
		await other.close();
	});
});

describe("an answer that does not come back", () => {
	it("of an arrival leaves it written once, and the repeat says so", async () => {
		await store.receive(arrival("m0"));
		cutter.swallowAnswers();
		await expect(store.receive(arrival("m1"))).rejects.toMatchObject({
			code: "store.unavailable",
		});
		cutter.pass();
		await expect
			.poll(() => store.receive(arrival("m1")).catch(() => undefined))
			.toMatchObject({ kind: "duplicate", entry: { seq: 2 } });
	});

	it("of a turn leaves it done once: the failure that is reported then changes nothing", async () => {
		await store.receive(arrival("m1"));
		const claim = await store.claim({ workerId: "w", leaseMs: 10_000 });
		if (!claim) throw new Error("nothing to claim");
		cutter.swallowAnswers();
		await expect(
			store.commit(claim, turnOf(claim, { replies: [reply("done")] })),
		).rejects.toMatchObject({ code: "store.unavailable" });
		cutter.pass();
		await expect
			.poll(() => store.fail(claim, "no answer").catch(() => undefined))
			.toBe("lost");
		const entries = await store.transcript(claim.conversation.id);
		expect(entries).toHaveLength(2);
		expect(
			await store.claim({ workerId: "w", leaseMs: 10_000 }),
		).toBeUndefined();
	});
});
