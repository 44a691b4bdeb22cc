import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConversationState } from "@shopbell/conversation";
import Libsql from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createStore } from "../create-store.js";
import type { Store } from "../port/store.js";
import { arrival, packOf, webchat } from "../testing/contract/samples.js";

const now = 1_800_000_000_000;

let folder: string;
let file: string;
let store: Store;
let changes: string[];

const open = async (): Promise<void> => {
	store = await createStore({
		database: { kind: "embedded", file },
		now: () => now,
		onSchemaChange: (name) => changes.push(name),
		begin: (channel) => createConversationState("new", channel, "en"),
	});
};

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "migrate-"));
	file = join(folder, "shopbell.db");
	changes = [];
	await open();
});

afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true, force: true });
});

describe("a handoff", () => {
	it("of an earlier version is brought up to date with what its pack says", async () => {
		await store.openConversation(webchat("c1"));
		const pack = packOf("c1", now, {
			customer: { id: "17", isVerified: true, class: "customer" },
			articleId: "returns.how-to",
		});
		await store.handoffs.open(pack);
		await store.close();
		toEarlierVersion(file);
		await open();
		const { snapshot } = await store.handoffs.queue(now);
		expect(snapshot.waiting).toMatchObject([
			{
				handoffId: pack.handoffId,
				need: { topic: "returns", language: "en", customerClass: "customer" },
				requestedAt: now,
				rung: "offer",
			},
		]);
	});
});

describe("a database", () => {
	it("that is new, or as it should be, changes without a word", async () => {
		await store.close();
		await open();
		expect(changes).toEqual([]);
	});
});

describe("the lines of a conversation", () => {
	it("of an earlier version are all there, and go on with the next number", async () => {
		const said = (externalId: string, text: string) =>
			store.receive({
				...arrival(externalId, text),
				conversation: { kind: "known", id: "c1" },
			});
		await store.openConversation(webchat("c1"));
		await said("m1", "one");
		await said("m2", "two");
		const before = await store.transcript("c1");
		await store.close();
		toEarlierVersion(file);
		await open();
		expect(await store.transcript("c1")).toEqual(before);
		expect(changes.at(-1)).toBe("0011-lines-in-order");
		expect(await said("m3", "three")).toMatchObject({ entry: { seq: 3 } });
	});
});

/** Takes back what the desk's migration and later ones have added. */
function toEarlierVersion(file: string): void {
	const db = new Libsql(file);
	const names = (sql: string): readonly string[] =>
		(db.prepare(sql).all() as { readonly name: string }[]).map(
			({ name }) => name,
		);
	const known =
		"conversations inbox transcript outbox timers events handoffs calls identity_records " +
		"conversations_external inbox_once inbox_pending outbox_open timers_due events_at " +
		"handoffs_status calls_once identity_records_expiry " +
		"id conversation_id status pack_json agent_id agent_name requested_at accepted_at closed_at";
	const isNew = (name: string): boolean =>
		!known.split(" ").includes(name) && !/^(kysely|sqlite)/.test(name);
	db.exec("pragma foreign_keys = off");
	db.exec("delete from kysely_migration where name >= '0003'");
	for (const type of ["index", "table"])
		for (const name of names(
			`select name from sqlite_master where type = '${type}'`,
		).filter(isNew))
			db.exec(`drop ${type} ${name}`);
	for (const name of names(
		"select name from pragma_table_info('handoffs')",
	).filter(isNew))
		db.exec(`alter table handoffs drop column ${name}`);
	db.exec("alter table conversations drop column customer_id");
	db.exec("alter table outbox drop column created_at");
	for (const name of ["inbox", "outbox", "calls"])
		db.exec(`alter table ${name} drop column trace`);
	db.close();
}
