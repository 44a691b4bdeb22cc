import { existsSync } from "node:fs";
import Libsql from "libsql";
import { compareSchema } from "../database/compare-schema.js";
import { sqliteSchemaChanges } from "../database/migrations.js";
import type { StoreInspection } from "./store-inspection.js";

/** Longest wait for the process that writes, ms. */
const patienceMs = 3000;

/** Looks at the file of an embedded database, also while a bot works with it. */
export async function inspectSqlite(file: string): Promise<StoreInspection> {
	if (!existsSync(file)) return { kind: "missing" };
	let db: Libsql.Database | undefined;
	try {
		db = new Libsql(file, { timeout: patienceMs } as Libsql.Options);
		const { version } = db
			.prepare("select sqlite_version() as version")
			.get() as { version: string };
		const isListed = db
			.prepare("select 1 from sqlite_master where name = 'kysely_migration'")
			.get();
		const applied = isListed
			? (db.prepare("select name from kysely_migration").all() as {
					readonly name: string;
				}[])
			: [];
		return {
			kind: "usable",
			name: `SQLite ${version}`,
			isWritable: canWrite(db),
			...compareSchema(
				applied.map(({ name }) => name),
				sqliteSchemaChanges,
			),
			aheadMs: null,
		};
	} catch {
		return {
			kind: "unusable",
			message: `${file} is not a usable database, or may not be read.`,
			fix: "Give this user the right to read it, restore a backup, or move the file away to start afresh.",
		};
	} finally {
		db?.close();
	}
}

function canWrite(db: Libsql.Database): boolean {
	try {
		db.exec("begin immediate");
		db.exec("create table inspected (at integer)");
		return true;
	} catch {
		return false;
	} finally {
		try {
			db.exec("rollback");
		} catch {
			// Where nothing was begun there is nothing to take back.
		}
	}
}
