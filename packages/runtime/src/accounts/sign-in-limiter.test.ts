import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConversationState } from "@shopbell/conversation";
import { createStore, type Store } from "@shopbell/store";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createOneTimePasswordRecord } from "./one-time-password-record.js";
import { createSignInLimiter, type SignInLimiter } from "./sign-in-limiter.js";

const minuteMs = 60_000;
let folder: string;
let store: Store;
let clock: number;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "limits-"));
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

/** As another process has it: nothing in memory is shared. */
function limiter(): SignInLimiter {
	return createSignInLimiter({
		records: store.identityRecords,
		now: () => clock,
	});
}

describe("attempts at signing in", () => {
	it("count together, whatever process is asked", async () => {
		const processes = [limiter(), limiter(), limiter()];
		for (let n = 0; n < 5; n += 1)
			expect(await processes[n % 3]?.attempt("anna@a.example", "1.1.1.1")).toBe(
				0,
			);
		for (const each of processes)
			expect(await each.attempt("ANNA@a.example", "1.1.1.1")).toBeGreaterThan(
				4 * minuteMs,
			);
		expect(await limiter().attempt("anna@a.example", "2.2.2.2")).toBe(0);
		clock += 5 * minuteMs + 1;
		expect(await limiter().attempt("anna@a.example", "1.1.1.1")).toBe(0);
	});

	it("made at once cannot slip through", async () => {
		const waits = await Promise.all(
			Array.from({ length: 30 }, () => limiter().attempt("anna", "1.1.1.1")),
		);
		expect(waits.filter((wait) => wait === 0).length).toBeLessThanOrEqual(5);
	});

	it("that succeed are taken back", async () => {
		const own = limiter();
		for (let n = 0; n < 100; n += 1) {
			expect(await own.attempt("anna", "1.1.1.1")).toBe(0);
			await own.succeeded("anna", "1.1.1.1");
		}
	});

	it("do not keep somebody out for hours after the clock was set back", async () => {
		for (let n = 0; n < 6; n += 1) await limiter().attempt("anna", "1.1.1.1");
		clock -= 60 * minuteMs;
		expect(await limiter().attempt("anna", "1.1.1.1")).toBe(0);
	});

	it("leave no address in the database", async () => {
		const keys: string[] = [];
		const watching = createSignInLimiter({
			records: {
				read: store.identityRecords.read,
				write: (record) => {
					keys.push(JSON.stringify(record));
					return store.identityRecords.write(record);
				},
			},
			now: () => clock,
		});
		await watching.attempt("anna@a.example", "1.1.1.1");
		expect(keys.length).toBe(2);
		expect(keys.join()).not.toMatch(/anna|1\.1\.1\.1/);
	});
});

describe("the first one-time password of several processes", () => {
	const place = (secret = 1) =>
		createOneTimePasswordRecord({
			records: store.identityRecords,
			secret: new Uint8Array(32).fill(secret),
			now: () => clock,
		});

	it("is the one of whoever wrote first, until it is removed", async () => {
		const written = await Promise.all([
			place().write("first-one"),
			place().write("second-one"),
		]);
		expect(new Set(written).size).toBe(1);
		expect(await place().read()).toBe(written[0]);
		await place().remove();
		clock += 2;
		expect(await place().read()).toBeNull();
	});

	it("opens no door to who has the database alone", async () => {
		await place().write("first-one");
		expect(await place(2).read()).toBeNull();
	});
});
