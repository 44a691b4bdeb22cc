import { existsSync } from "node:fs";
import { StoreError } from "../store-error.js";
import type { DatabaseSettings } from "../store-options.js";
import {
	copyRows,
	type TransferOptions,
	type TransferReport,
} from "./copy-rows.js";
import { openDatabase } from "./opened-database.js";

/**
 * Copies a store into an empty database, on the same or another kind of database, and compares both.
 * Nobody may work on the source meanwhile; an embedded one is locked. Interrupted, it goes on when it
 * is begun again. Throws a `StoreError`: `store.missing`, `store.in-use`, `store.not-empty`,
 * `store.damaged`, and those of opening.
 */
export async function copyStore(
	from: DatabaseSettings,
	to: DatabaseSettings,
	options: TransferOptions = {},
): Promise<TransferReport> {
	// Opened, it would be made: an empty one, whose copy is empty and the same.
	if (from.kind === "embedded" && !existsSync(from.file))
		throw new StoreError(
			"store.missing",
			`There is no database at ${from.file}.`,
			"Check that DATA_DIR (or --data) is the folder that the bot works with.",
		);
	const source = await openDatabase(from);
	try {
		const target = await openDatabase(to);
		try {
			const sourceName = from.kind === "embedded" ? from.file : "PostgreSQL";
			return await copyRows(source, target, { ...options, sourceName });
		} finally {
			await target.db.destroy();
		}
	} finally {
		await source.db.destroy();
	}
}
