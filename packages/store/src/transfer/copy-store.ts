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
 * is begun again. Throws a `StoreError`: `store.in-use`, `store.not-empty`, `store.damaged`, and those
 * of opening.
 */
export async function copyStore(
	from: DatabaseSettings,
	to: DatabaseSettings,
	options: TransferOptions = {},
): Promise<TransferReport> {
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
