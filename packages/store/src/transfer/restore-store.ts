import { copyFileSync, existsSync, mkdirSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import Libsql from "libsql";
import { compareSchema } from "../database/compare-schema.js";
import { sqliteSchemaChanges } from "../database/migrations.js";
import { holdProcessLock } from "../database/process-lock.js";
import { StoreError } from "../store-error.js";
import type { DatabaseSettings } from "../store-options.js";
import type { TransferOptions } from "./copy-rows.js";
import { copyStore } from "./copy-store.js";
import { flush, removeDatabase } from "./database-files.js";

/** What a restore has left. */
export interface RestoreReport {
	/** Where the database that was there before is now; null when there was none. */
	readonly before: string | null;
}

/**
 * Makes a store of what a backup holds. An embedded database that is there is kept beside it under
 * another name; PostgreSQL has to be empty. Nobody may work on the store meanwhile.
 * Throws a `StoreError`: `store.damaged` where the file is no whole backup, `store.newer`,
 * `store.in-use`, `store.not-empty`, and those of opening.
 */
export async function restoreStore(
	file: string,
	database: DatabaseSettings,
	options: TransferOptions & {
		/** Epoch ms, for the name of what was there before. */
		readonly now: number;
	},
): Promise<RestoreReport> {
	checkBackup(file);
	if (database.kind === "embedded")
		return replaceFile(file, database.file, options.now);
	// The backup itself stays as it is, whatever opening a database changes in it.
	const copy = `${file}.reading`;
	removeDatabase(copy);
	try {
		copyFileSync(file, copy);
		await copyStore({ kind: "embedded", file: copy }, database, options);
	} finally {
		removeDatabase(copy);
	}
	return { before: null };
}

function replaceFile(from: string, to: string, now: number): RestoreReport {
	mkdirSync(dirname(to), { recursive: true });
	const unlock = lock(to);
	try {
		const fresh = `${to}.restoring`;
		removeDatabase(fresh);
		copyFileSync(from, fresh);
		flush(fresh);
		const before = existsSync(to) ? setAside(to, now) : null;
		renameSync(fresh, to);
		flush(dirname(to));
		return { before };
	} finally {
		unlock();
	}
}

/** What was written last may stand in the log beside the database: it goes along. */
function setAside(file: string, now: number): string {
	const name = `${file}.before-${new Date(now).toISOString().replaceAll(/[:.]/g, "-")}`;
	for (const ending of ["-wal", "-shm", ""])
		if (existsSync(`${file}${ending}`))
			renameSync(`${file}${ending}`, `${name}${ending}`);
	return name;
}

function lock(file: string): () => void {
	try {
		return holdProcessLock(`${file}-lock`);
	} catch (cause) {
		throw new StoreError(
			"store.in-use",
			`Another process is using ${file}.`,
			"Stop it first.",
			{ cause },
		);
	}
}

function checkBackup(file: string): void {
	const { unknown } = compareSchema(readBackup(file), sqliteSchemaChanges);
	if (unknown.length === 0) return;
	throw new StoreError(
		"store.newer",
		"The backup was made by a newer version of Shopbell.",
		"Restore it with that version.",
	);
}

/** Names of the changes of the schema it has; throws where it is not whole. */
function readBackup(file: string): readonly string[] {
	let backup: Libsql.Database | undefined;
	try {
		backup = new Libsql(file, { fileMustExist: true, readonly: true } as never);
		const check = backup.prepare("pragma integrity_check").all() as {
			readonly integrity_check: string;
		}[];
		if (check[0]?.integrity_check !== "ok") throw new Error("Not whole.");
		const rows = backup.prepare("select name from kysely_migration").all();
		return (rows as { readonly name: string }[]).map(({ name }) => name);
	} catch (cause) {
		throw new StoreError(
			"store.damaged",
			`${file} is no whole backup.`,
			"Take another one.",
			{ cause },
		);
	} finally {
		backup?.close();
	}
}
