import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createFinder, createStatement } from "../embedded/statement.js";
import { findDirect } from "./direct-run.js";
import { type OpenSqlite, openSqlite } from "./open-sqlite.js";

let folder: string;
let opened: OpenSqlite;

const insert = createStatement("insert into scraps (text) values (?)");
const find = createFinder<{ readonly text: string }>(
	"select text from scraps where text = ?",
);

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "direct-"));
	opened = await openSqlite(join(folder, "shopbell.db"));
	await createStatement("create table scraps (text text)")(opened.db);
});
afterAll(async () => {
	await opened.db.destroy();
	rmSync(folder, { recursive: true });
});

it("reads at once while nobody holds the connection", async () => {
	expect(findDirect(opened.db)).toBeDefined();
	const written = await insert(opened.db, "whole");
	expect(written.numAffectedRows).toBe(1n);
	expect(await find(opened.db, "whole")).toMatchObject({ text: "whole" });
	expect(await find(opened.db, "none")).toBeUndefined();
	expect(await find(opened.db, "whole")).toMatchObject({ text: "whole" });
});

it("waits for the end of whatever is under way, and sees nothing of it before", async () => {
	const { db } = opened;
	let read: Promise<unknown> = Promise.resolve();
	let isRead = false;
	await db.connection().execute(async (held) => {
		await createStatement("begin")(held);
		await insert(held, "half");
		expect(findDirect(db)).toBeUndefined();
		read = find(db, "half").finally(() => {
			isRead = true;
		});
		await new Promise((resolve) => setImmediate(resolve));
		expect(isRead).toBe(false);
		await createStatement("rollback")(held);
	});
	expect(await read).toBeUndefined();
	expect(findDirect(db)).toBeDefined();
});

it("reads on a connection of its own what is on disk, whatever is under way", async () => {
	const { db, reading } = opened;
	await insert(db, "kept");
	await db.connection().execute(async (held) => {
		await createStatement("begin")(held);
		await insert(held, "not yet");
		expect(await find(reading, "kept")).toEqual({ text: "kept" });
		expect(await find(reading, "not yet")).toBeUndefined();
		await createStatement("commit")(held);
	});
	expect(await find(reading, "not yet")).toEqual({ text: "not yet" });
});
