import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConversationState } from "@shopbell/conversation";
import { createStore, type Store } from "@shopbell/store";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLeadership, type Leadership } from "./create-leadership.js";

const hourMs = 3_600_000;
let folder: string;
let store: Store;
let clock: number;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "leaders-"));
	clock = Date.parse("2027-03-01T10:00:00Z");
	store = await createStore({
		database: { kind: "embedded", file: join(folder, "shopbell.db") },
		begin: (channel) => createConversationState("new", channel, "en"),
	});
});

afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true, force: true });
});

/** Its wall clock is off by `offset`; time passes for all alike. */
function candidate(processId: string, offset = () => 0): Leadership {
	return createLeadership({
		records: store.identityRecords,
		name: "queue",
		processId,
		now: () => clock + offset(),
		steadyNow: () => clock,
	});
}

describe("leading", () => {
	it("is for one of many, who keeps it while it lives", async () => {
		const candidates = ["a", "b", "c"].map((id) => candidate(id));
		const won = await Promise.all(candidates.map((each) => each.leads()));
		expect(won.filter(Boolean)).toHaveLength(1);
		for (let n = 0; n < 10; n += 1) {
			clock += 3000;
			expect(await Promise.all(candidates.map((each) => each.leads()))).toEqual(
				won,
			);
		}
	});

	it("goes to another after seconds of silence, and at once from who resigns", async () => {
		const [first, second] = [candidate("a"), candidate("b")];
		expect(await first.leads()).toBe(true);
		expect(await second.leads()).toBe(false);
		clock += 10_001;
		expect(await second.leads()).toBe(true);
		expect(await first.leads()).toBe(false);
		await second.resign();
		clock += 2;
		expect(await first.leads()).toBe(true);
		expect(await second.leads()).toBe(false);
	});

	it("is not kept by a dead process whose clock was an hour ahead", async () => {
		let jumpMs = 0;
		const first = candidate("a", () => jumpMs);
		const second = candidate("b");
		expect(await first.leads()).toBe(true);
		jumpMs = hourMs;
		clock += 3000;
		expect(await first.leads()).toBe(true);
		expect(await second.leads()).toBe(true);
	});

	it("is nobody's while the store cannot be asked", async () => {
		const first = candidate("a");
		expect(await first.leads()).toBe(true);
		await store.close();
		clock += 3000;
		await expect(first.leads()).rejects.toThrow();
	});
});
