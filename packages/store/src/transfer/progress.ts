import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.js";
import { StoreError } from "../store-error.js";
import { countRows } from "./rows.js";

/** A table that says how far a transfer has come; it goes when the transfer is done. */
const progressTable = "moved_tables";

/**
 * Begins a transfer into an empty database, or goes on with the one that was begun from the same source.
 * Throws `store.not-empty`.
 */
export async function beginProgress(
	db: Kysely<Tables>,
	tables: readonly { readonly name: string }[],
	sourceName: string,
): Promise<void> {
	await sql`create table if not exists ${sql.table(progressTable)}
		(name varchar(200) primary key, place varchar(4000))`.execute(db);
	const source = await readPlace(db, "");
	if (source === JSON.stringify([sourceName])) return;
	for (const { name } of tables)
		if (source !== undefined || (await countRows(db, name)) > 0) {
			if (source === undefined) await endProgress(db);
			throw new StoreError(
				"store.not-empty",
				source === undefined
					? `The target has rows in ${name}.`
					: "The target holds part of another source.",
				"Give an empty database, or another schema of it.",
			);
		}
	await writePlace(db, "", [sourceName]);
}

/** The transfer is done: nothing of it stays in the target but the rows. */
export async function endProgress(db: Kysely<Tables>): Promise<void> {
	await sql`drop table ${sql.table(progressTable)}`.execute(db);
}

/** Where the copy of a table stands, as JSON; undefined before its first rows. */
export async function readPlace(
	db: Kysely<Tables>,
	name: string,
): Promise<string | undefined> {
	const { rows } = await sql<{
		readonly place: string;
	}>`select place from ${sql.table(progressTable)} where name = ${name}`.execute(
		db,
	);
	return rows[0]?.place;
}

/** Keeps where the copy of a table stands, in the transaction that writes the rows. */
export async function writePlace(
	db: Kysely<Tables>,
	name: string,
	place: readonly unknown[],
): Promise<void> {
	const text = JSON.stringify(place);
	await sql`insert into ${sql.table(progressTable)} (name, place) values (${name}, ${text})
		on conflict (name) do update set place = excluded.place`.execute(db);
}
