import { renameSync } from "node:fs";
import { dirname } from "node:path";
import { sql } from "kysely";
import Libsql from "libsql";
import { makePrivate } from "../database/make-private.js";
import { openSqlite } from "../database/open-sqlite.js";
import { openPostgres } from "../postgres/open-postgres.js";
import { StoreError } from "../store-error.js";
import type { DatabaseSettings, PostgresSettings } from "../store-options.js";
import { copyRows, type TransferOptions } from "./copy-rows.js";
import { flush, removeDatabase } from "./database-files.js";

/**
 * Writes everything that was acknowledged before the call into one file, while processes go on
 * working. The file is an embedded database, whatever the store is, and can be restored into either
 * kind. It appears under its name only when it is whole and on disk. Throws a `StoreError`.
 */
export async function backupStore(
	database: DatabaseSettings,
	file: string,
	options: TransferOptions = {},
): Promise<void> {
	const partial = `${file}.partial`;
	removeDatabase(partial);
	try {
		if (database.kind === "embedded") copyFile(database.file, partial);
		else await copySnapshot(database, partial, options);
		flush(partial);
		renameSync(partial, file);
		flush(dirname(file));
	} finally {
		removeDatabase(partial);
	}
}

/** A second reader beside the process that has the database open; it sees one moment of it. */
function copyFile(from: string, to: string): void {
	let reader: Libsql.Database | undefined;
	try {
		reader = new Libsql(from, {
			fileMustExist: true,
			timeout: 10_000,
		} as never);
		reader.prepare("select count(*) from kysely_migration").get();
		makePrivate(to);
		reader.prepare("vacuum into ?").run(to);
	} catch (cause) {
		throw new StoreError(
			"store.unwritable",
			`Cannot copy ${from} to ${to}.`,
			"Check that DATA_DIR is right and that there is space and the right to write.",
			{ cause },
		);
	} finally {
		reader?.close();
	}
}

/** Every row as it was at one moment, read in one transaction. */
async function copySnapshot(
	{ url, schema }: PostgresSettings,
	to: string,
	options: TransferOptions,
): Promise<void> {
	const { db } = await openPostgres({ url, schema, size: 1 });
	try {
		const { db: target } = await openSqlite(to);
		try {
			await db
				.transaction()
				.setIsolationLevel("repeatable read")
				.setAccessMode("read only")
				.execute(async (trx) => {
					await sql`set local idle_in_transaction_session_timeout = 0`.execute(
						trx,
					);
					await copyRows(
						{ dialect: "postgres", db: trx },
						{ dialect: "sqlite", db: target },
						{ ...options, sourceName: "PostgreSQL" },
					);
				});
			await sql`pragma wal_checkpoint(truncate)`.execute(target);
		} finally {
			await target.destroy();
		}
	} finally {
		await db.destroy();
	}
}
