import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConversationState } from "@shopbell/conversation";
import { describeIdentityRecords } from "@shopbell/identity/testing";
import { afterEach, describe, expect, it } from "vitest";
import { createStore } from "../create-store.js";
import type { Store } from "../port/store.js";

const opened: { readonly store: Store; readonly folder: string }[] = [];

async function open(
	folder = mkdtempSync(join(tmpdir(), "store-")),
): Promise<Store> {
	const store = await createStore({
		database: { kind: "embedded", file: join(folder, "shopbell.db") },
		begin: (channel) => createConversationState("c", channel, "en"),
	});
	opened.push({ store, folder });
	return store;
}

afterEach(async () => {
	for (const { store } of opened) await store.close();
	for (const { folder } of opened.splice(0))
		rmSync(folder, { recursive: true, force: true });
});

describeIdentityRecords("in the store", async () => {
	const { identityRecords } = await open();
	return identityRecords;
});

describe("identity records of a store", () => {
	it("outlive its process", async () => {
		const first = await open();
		const write = { key: "k", value: "one", version: 0, now: 0 };
		await first.identityRecords.write({ ...write, expiresAt: 100 });
		await first.close();
		const second = await open(opened[0]?.folder);
		expect(await second.identityRecords.read("k", 99)).toEqual({
			value: "one",
			version: 1,
		});
		expect(
			await second.identityRecords.write({ ...write, expiresAt: 100 }),
		).toBe(false);
	});
});
