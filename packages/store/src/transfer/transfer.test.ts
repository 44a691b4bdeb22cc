import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConversationState } from "@shopbell/conversation";
import { type Kysely, sql } from "kysely";
import Libsql from "libsql";
import {
	afterAll,
	afterEach,
	beforeAll,
	beforeEach,
	describe,
	expect,
	it,
} from "vitest";
import { createStore } from "../create-store.js";
import type { Store } from "../port/store.js";
import type { DatabaseSettings } from "../store-options.js";
import { arrival, packOf, reply, turnOf } from "../testing/contract/samples.js";
import { startPostgres, type TestPostgres } from "../testing/start-postgres.js";
import { backupStore } from "./backup-store.js";
import type { TransferProgress } from "./copy-rows.js";
import { copyStore } from "./copy-store.js";
import { restoreStore } from "./restore-store.js";

let server: TestPostgres;
let folder: string;
let schemas: string[];
let ids = 0;

beforeAll(async () => {
	server = await startPostgres();
});
afterAll(() => server.stop());

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "transfer-"));
	schemas = [];
	ids = 0;
});
afterEach(async () => {
	rmSync(folder, { recursive: true });
	for (const schema of schemas) await server.dropSchema(schema);
});

const embedded = (name = "shopbell.db"): DatabaseSettings => ({
	kind: "embedded",
	file: join(folder, name),
});

const postgres = (): DatabaseSettings => {
	const schema = server.schema();
	schemas.push(schema);
	return { kind: "postgres", url: server.url, schema, poolSize: 4 };
};

const open = (database: DatabaseSettings): Promise<Store> =>
	createStore({
		database,
		begin: (channel) =>
			createConversationState(`conversation-${++ids}`, channel, "en"),
	});

const anna = { id: "anna", name: "Anna" };

/** A little of everything that a day leaves. */
async function fill(store: Store, chats = 3): Promise<void> {
	for (let chat = 0; chat < chats; chat += 1) {
		await store.receive(arrival(`m${chat}`, "Zażółć\u0000", `chat-${chat}`));
		const claim = await store.claim({ workerId: "w", leaseMs: 10_000 });
		if (!claim) throw new Error("nothing to claim");
		await store.commit(
			claim,
			turnOf(claim, {
				replies: [reply("Привіт"), reply("two")],
				timers: [
					{ kind: "set", timer: "queue-patience", token: "t", dueAt: 1 },
				],
			}),
		);
		await store.handoffs.open(
			packOf(claim.conversation.id, 5, { channel: "telegram", asked: [] }),
		);
	}
	await store.handoffs.leaveTicket("conversation-1.1", null);
	await store.desk.connected(anna);
	await store.desk.record({
		actor: anna,
		action: "a",
		subject: "s",
		detail: {},
	});
}

async function filled(database: DatabaseSettings): Promise<DatabaseSettings> {
	const store = await open(database);
	await fill(store);
	await store.close();
	return database;
}

/** What somebody sees of a store. */
async function look(database: DatabaseSettings): Promise<unknown> {
	const store = await open(database);
	try {
		const { handoffs, desk, operations } = store;
		const statuses = ["waiting", "fallen-back"] as const;
		return {
			transcript: await store.transcript("conversation-1"),
			conversation: await store.conversation("conversation-2"),
			handoffs: await handoffs.list({ statuses }),
			tickets: await desk.tickets(),
			audit: await desk.audit({ since: 0, limit: 10 }),
			counts: { ...(await operations.counts()), oldestPendingMs: 0 },
		};
	} finally {
		await store.close();
	}
}

describe.each([
	["embedded", () => embedded()],
	["PostgreSQL", postgres],
] as const)("a backup of a store, %s,", (_, make) => {
	it.each([
		["embedded", () => embedded("restored.db")],
		["PostgreSQL", postgres],
	] as const)("becomes the same store again, %s", async (_, target) => {
		const source = await filled(make());
		const file = join(folder, "backup.db");
		await backupStore(source, file);
		const restored = target();
		await restoreStore(file, restored, { now: 0 });
		expect(await look(restored)).toEqual(await look(source));
		const store = await open(restored);
		expect(await store.receive(arrival("m0", "again", "chat-0"))).toMatchObject(
			{
				kind: "duplicate",
			},
		);
		const { length } = await store.transcript("conversation-1");
		expect(await store.receive(arrival("new", "more", "chat-0"))).toMatchObject(
			{ kind: "accepted", entry: { seq: length + 1 } },
		);
		await store.close();
	});

	it("has everything that was acknowledged before it began, while shoppers go on writing", async () => {
		const source = make();
		const store = await open(source);
		const acknowledged: string[] = [];
		let isWriting = true;
		const write = async (shopper: number): Promise<void> => {
			for (let n = 0; isWriting; n += 1) {
				const id = `s${shopper}-${n}`;
				await store.receive(arrival(id, id, `chat-${shopper}`));
				acknowledged.push(id);
				await new Promise((resolve) => setImmediate(resolve));
			}
		};
		const writers = [0, 1, 2, 3].map(write);
		await expect.poll(() => acknowledged.length).toBeGreaterThan(100);
		const before = [...acknowledged];
		const file = join(folder, "backup.db");
		await backupStore(source, file);
		isWriting = false;
		await Promise.all(writers);
		await store.close();

		const restored = embedded("restored.db");
		await restoreStore(file, restored, { now: 0 });
		const copy = await open(restored);
		for (const id of before)
			expect(await copy.receive(arrival(id, id, "?"))).toMatchObject({
				kind: "duplicate",
				entry: { content: { message: { text: id } } },
			});
		await copy.close();
	});
});

describe("a restore", () => {
	it("keeps what was there before, with what its log holds", async () => {
		const file = join(folder, "backup.db");
		await backupStore(await filled(embedded("other.db")), file);
		const database = embedded();
		const store = await open(database);
		await store.receive(arrival("kept", "kept", "kept-chat"));
		await store.close();
		const { before } = await restoreStore(file, database, { now: 0 });
		const old = await open({ kind: "embedded", file: before ?? "" });
		expect(await old.receive(arrival("kept"))).toMatchObject({
			kind: "duplicate",
		});
		await old.close();
	});

	it("refuses while a process works on the store, and a target with rows", async () => {
		const file = join(folder, "backup.db");
		const database = await filled(embedded());
		await backupStore(database, file);
		const store = await open(database);
		await expect(
			restoreStore(file, database, { now: 0 }),
		).rejects.toMatchObject({ code: "store.in-use" });
		await store.close();
		const shared = await filled(postgres());
		await expect(restoreStore(file, shared, { now: 0 })).rejects.toMatchObject({
			code: "store.not-empty",
		});
	});

	it("refuses what is no whole backup, and what a newer version made", async () => {
		const file = join(folder, "backup.db");
		writeFileSync(file, "not a database");
		await expect(
			restoreStore(file, embedded(), { now: 0 }),
		).rejects.toMatchObject({ code: "store.damaged" });
		await backupStore(await filled(embedded("other.db")), file);
		const newer = new Libsql(file);
		newer.exec("insert into kysely_migration values ('9999-later', '')");
		newer.close();
		await expect(
			restoreStore(file, embedded(), { now: 0 }),
		).rejects.toMatchObject({ code: "store.newer" });
		expect(existsSync(join(folder, "shopbell.db"))).toBe(false);
	});
});

describe("a move from one database to the other", () => {
	it("goes on where it was interrupted, and tells how far it is", async () => {
		const source = await filled(embedded());
		const target = postgres();
		const seen: TransferProgress[] = [];
		await expect(
			copyStore(source, target, {
				onProgress: (progress) => {
					seen.push(progress);
					if (progress.table === "outbox")
						throw new Error("the plug is pulled");
				},
			}),
		).rejects.toThrow("the plug is pulled");
		await expect(
			copyStore(await filled(embedded("other.db")), target),
		).rejects.toMatchObject({ code: "store.not-empty" });
		seen.length = 0;
		const report = await copyStore(source, target, {
			onProgress: (progress) => seen.push(progress),
		});
		expect(await look(target)).toEqual(await look(source));
		expect(seen.at(-1)).toMatchObject({
			step: "checking",
			done: report.rows,
			total: report.rows,
		});
		await expect(copyStore(source, target)).rejects.toMatchObject({
			code: "store.not-empty",
		});
	});

	it("takes along tables that a library keeps, in the types of the target", async () => {
		const source = await filled(embedded());
		const file = new Libsql(join(folder, "shopbell.db"));
		file.exec(
			"create table desk_user (id text primary key, isDisabled integer, createdAt date)",
		);
		file.exec(
			"insert into desk_user values ('u', 0, '2026-11-22T10:00:00.000Z'), ('v', 1, null)",
		);
		file.close();
		const target = postgres();
		await expect(copyStore(source, target)).rejects.toMatchObject({
			message: expect.stringContaining("desk_user"),
		});
		await copyStore(source, target, {
			prepare: async (database) => {
				await sql`create table desk_user (id text primary key, "isDisabled" boolean, "createdAt" timestamptz)`.execute(
					database as Kysely<unknown>,
				);
			},
		});
		const store = await open(target);
		const { rows } = await sql`select * from desk_user order by id`.execute(
			store.database as Kysely<unknown>,
		);
		await store.close();
		expect(rows).toEqual([
			{
				id: "u",
				isDisabled: false,
				createdAt: new Date("2026-11-22T10:00:00.000Z"),
			},
			{ id: "v", isDisabled: true, createdAt: null },
		]);
	});
});
