import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConversationState } from "@shopbell/conversation";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createStore } from "../create-store.js";
import type { Store, StoreChange } from "../port/store.js";
import type { ClaimedTurn, TurnCommit } from "../port/turns.js";
import { arrival, reply, turnOf } from "../testing/contract/samples.js";

let folder: string;
let store: Store;
let clock: number;
let ids: number;

const open = (): Promise<Store> =>
	createStore({
		database: { kind: "embedded", file: join(folder, "shopbell.db") },
		now: () => 1_000_000,
		steadyNow: () => clock,
		begin: (channel) => createConversationState(`c${++ids}`, channel, "en"),
	});

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "at-once-"));
	clock = 0;
	ids = 0;
	store = await open();
});
afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

const answer = (claimed: ClaimedTurn): TurnCommit =>
	turnOf(claimed, { replies: [reply("answer")], deliverReplies: false });

const claim = () => store.claim({ workerId: "w", leaseMs: 10_000 });

describe("a turn at once", () => {
	it("is on disk with its message, and nothing is left to claim", async () => {
		store.takeTurnsAtOnce(answer);
		const receipt = await store.receive(arrival("m1", "hello"));
		expect(receipt).toMatchObject({
			kind: "accepted",
			entry: { seq: 1 },
			turned: { version: 2, claimed: { attempts: 0 } },
		});
		expect(await claim()).toBeUndefined();
		await store.close();
		store = await open();
		expect(await claim()).toBeUndefined();
		expect((await store.conversation("c1"))?.version).toBe(2);
		expect(
			(await store.transcript("c1")).map(({ content }) => content.kind),
		).toEqual(["shopper", "reply"]);
	});

	it("tells listeners both lines at once, and no worker", async () => {
		const changes: StoreChange[] = [];
		store.subscribe((change) => changes.push(change));
		store.takeTurnsAtOnce(answer);
		await store.receive(arrival("m1"));
		expect(changes).toHaveLength(1);
		expect(changes[0]?.entries?.map(({ seq }) => seq)).toEqual([1, 2]);
	});

	it("leaves behind what a claimed one does", async () => {
		store.takeTurnsAtOnce((claimed) =>
			turnOf(claimed, {
				replies: [reply("answer")],
				timers: [{ kind: "set", timer: "burst", token: "t", dueAt: 1_000_000 }],
				deskCommands: [{ kind: "withdraw", handoffId: "c1.1" }],
				calls: [
					{
						action: "order.status",
						arguments: {},
						idempotencyKey: "c1|1",
						attempt: 1,
					} as never,
				],
			}),
		);
		await store.receive(arrival("m1"));
		expect(await store.operations.counts()).toMatchObject({ inboxPending: 0 });
		const deliver = () =>
			store.claimDelivery({ workerId: "w", leaseMs: 10_000 });
		const deliveries = [await deliver(), await deliver()];
		expect(deliveries.map((one) => one?.work.target).sort()).toEqual([
			"channel",
			"desk",
		]);
		expect(
			await store.claimCall({ workerId: "w", leaseMs: 1000 }),
		).toBeDefined();
		expect(await store.fireTimers()).toMatchObject({ fired: 1 });
	});

	it("waits for an input that came before", async () => {
		await store.receive(arrival("m1", "one"));
		store.takeTurnsAtOnce(answer);
		expect(await store.receive(arrival("m2", "two"))).not.toHaveProperty(
			"turned",
		);
		expect((await claim())?.input).toMatchObject({ text: "one" });
	});

	it("waits for whoever works on the conversation", async () => {
		await store.receive(arrival("m1", "one"));
		const slow = await claim();
		if (!slow) throw new Error("nothing to claim");
		await store.commit(slow, turnOf(slow));
		await store.receive(arrival("m2", "two"));
		const failing = await claim();
		if (!failing) throw new Error("nothing to claim");
		await store.fail(failing, "broken");
		store.takeTurnsAtOnce(answer);
		// The conversation rests after the failure.
		expect(await store.receive(arrival("m3", "three"))).not.toHaveProperty(
			"turned",
		);
	});

	it("of a repeat is none", async () => {
		let turns = 0;
		store.takeTurnsAtOnce((claimed) => {
			turns += 1;
			return answer(claimed);
		});
		await store.receive(arrival("m1"));
		expect(await store.receive(arrival("m1"))).toMatchObject({
			kind: "duplicate",
			entry: { seq: 1 },
		});
		expect(await store.transcript("c1")).toHaveLength(2);
		expect((await store.conversation("c1"))?.version).toBe(2);
		expect(turns).toBe(1);
		expect(await store.receive(arrival("m2"))).toHaveProperty("turned");
	});

	it("holds up those who share its commit for a moment only", async () => {
		store.takeTurnsAtOnce((claimed) => {
			clock += 30;
			return answer(claimed);
		});
		const receipts = await Promise.all(
			["a", "b", "c", "d"].map((chat) =>
				store.receive(arrival(chat, chat, chat)),
			),
		);
		expect(receipts.filter((receipt) => "turned" in receipt)).toHaveLength(2);
		expect(await claim()).toBeDefined();
	});

	it("that cannot be written frees its conversation and keeps nothing", async () => {
		let isBroken = true;
		store.takeTurnsAtOnce((claimed) =>
			isBroken
				? turnOf(claimed, { state: { fence: 1n } as never })
				: answer(claimed),
		);
		await expect(store.receive(arrival("m1"))).rejects.toThrow();
		isBroken = false;
		expect(await store.receive(arrival("m1"))).toMatchObject({
			kind: "accepted",
			entry: { seq: 1 },
			turned: { version: 2 },
		});
	});
});
