import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	type ContextPack,
	createConversationState,
} from "@shopbell/conversation";
import Libsql from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createStore } from "../create-store.js";
import type { Store } from "../port/store.js";

let folder: string;
let store: Store;
let clock: number;

const open = async (): Promise<void> => {
	store = await createStore({
		database: { kind: "embedded", file: join(folder, "shopbell.db") },
		now: () => clock,
		begin: (channel) => createConversationState("new", channel, "en"),
	});
};

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "handoffs-"));
	clock = 1_800_000_000_000;
	await open();
});

afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true, force: true });
});

const pack = (
	conversationId: string,
	fields: Partial<ContextPack> = {},
): ContextPack => ({
	schema: 1,
	handoffId: `${conversationId}.1`,
	conversationId,
	channel: "webchat",
	locale: "en",
	reason: "requested",
	shopper: { name: null },
	page: null,
	asked: [{ text: "Where is my parcel?", at: clock }],
	shown: [],
	articleId: null,
	requestedAt: clock,
	...fields,
});

async function handOff(
	id: string,
	fields: Partial<ContextPack> = {},
): Promise<string> {
	await store.openConversation({
		id,
		channel: "webchat",
		account: "default",
		address: null,
		state: createConversationState(id, "webchat", "en"),
	});
	await store.handoffs.open(pack(id, fields));
	return `${id}.1`;
}

const customer = (id: string): Partial<ContextPack> => ({
	customer: { id, isVerified: true, class: "customer" },
	articleId: "returns.how-to",
});

describe("a handoff", () => {
	it("of an earlier version is brought up to date with what its pack says", async () => {
		const id = await handOff("c1", customer("17"));
		await store.close();
		toEarlierVersion(join(folder, "shopbell.db"));

		await open();
		const { snapshot } = await store.handoffs.queue(clock);
		expect(snapshot.waiting).toMatchObject([
			{
				handoffId: id,
				need: { topic: "returns", language: "en", customerClass: "customer" },
				requestedAt: clock,
				rung: "offer",
			},
		]);
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
