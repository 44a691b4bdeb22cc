import { type Kysely, sql } from "kysely";
import { StoreError } from "../store-error.js";
import { compareSchema } from "./compare-schema.js";

/** One change of the schema. */
export interface SchemaChange {
	/** `0001-foundations` … in order. */
	readonly name: string;
	readonly apply: (db: Kysely<unknown>) => Promise<void>;
}

interface Applied {
	readonly kysely_migration: {
		readonly name: string;
		readonly timestamp: string;
	};
}

/** How a database is brought up to date. */
export interface MigrateContext {
	/** Taken first in each transaction, so that processes that start together apply a change once. */
	readonly lock: (trx: Kysely<unknown>) => Promise<unknown>;
	/** Told of each change of a schema that was there before, when it begins. */
	readonly beginning?: ((name: string) => void) | undefined;
}

/**
 * Brings the schema up to date. Each change and its entry in the list of applied ones are one
 * transaction, so whatever ends the process leaves the schema before or after it, never between.
 * Throws `store.newer`.
 */
export async function migrate(
	db: Kysely<unknown>,
	changes: readonly SchemaChange[],
	{ lock, beginning }: MigrateContext,
): Promise<void> {
	const before = await db.transaction().execute(async (trx) => {
		await lock(trx);
		// Written by the query builder's own migrations in earlier versions, hence the names.
		await sql`create table if not exists kysely_migration (
			name varchar(255) not null primary key, timestamp varchar(255) not null)`.execute(
			trx,
		);
		return readApplied(trx);
	});
	checkKnown(before, changes);
	for (const change of changes.filter(({ name }) => !before.includes(name)))
		await db.transaction().execute(async (trx) => {
			await lock(trx);
			const applied = await readApplied(trx);
			checkKnown(applied, changes);
			if (applied.includes(change.name)) return;
			if (before.length > 0) beginning?.(change.name);
			await change.apply(trx);
			await (trx as unknown as Kysely<Applied>)
				.insertInto("kysely_migration")
				.values({ name: change.name, timestamp: new Date().toISOString() })
				.execute();
		});
}

/** Names of the applied changes. */
export async function readApplied(
	db: Kysely<unknown>,
): Promise<readonly string[]> {
	const rows = await (db as unknown as Kysely<Applied>)
		.selectFrom("kysely_migration")
		.select("name")
		.execute();
	return rows.map(({ name }) => name);
}

/** Throws `store.newer` for a schema with changes this program does not know. */
function checkKnown(
	applied: readonly string[],
	changes: readonly SchemaChange[],
): void {
	if (compareSchema(applied, changes).unknown.length === 0) return;
	throw new StoreError(
		"store.newer",
		"The database was made by a newer version of Shopbell.",
		"Start the newer version again, or point DATA_DIR or DATABASE_URL to another database.",
	);
}
