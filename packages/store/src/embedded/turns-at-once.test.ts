import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConversationState } from "@shopbell/conversation";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createStore } from "../create-store.js";
import type { Store } from "../port/store.js";
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
