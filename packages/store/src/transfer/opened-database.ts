import { type Kysely, sql } from "kysely";
import { openSqlite } from "../database/open-sqlite.js";
import type { Tables } from "../database/tables.js";
import { openPostgres } from "../postgres/open-postgres.js";
import type { DatabaseSettings } from "../store-options.js";

/** A database that rows are read from or written to. */
export interface OpenedDatabase {
	readonly dialect: "sqlite" | "postgres";
	readonly db: Kysely<Tables>;
}

/** Opens a database with its schema up to date. Throws a `StoreError`. */
export async function openDatabase(
	settings: DatabaseSettings,
): Promise<OpenedDatabase> {
	switch (settings.kind) {
		case "embedded":
			return { dialect: "sqlite", ...(await openSqlite(settings.file)) };
		case "postgres": {
			const { url, schema } = settings;
			const { db } = await openPostgres({ url, schema, size: 2 });
			return { dialect: "postgres", db };
		}
	}
}

/** Names of all tables. */
export async function readTableNames({
	db,
	dialect,
}: OpenedDatabase): Promise<readonly string[]> {
	const { rows } =
		dialect === "sqlite"
			? await sql<{
					readonly name: string;
				}>`select name from sqlite_master where type = 'table' order by name`.execute(
					db,
				)
			: await sql<{
					readonly name: string;
				}>`select tablename as name from pg_tables where schemaname = current_schema() order by tablename`.execute(
					db,
				);
	return rows.map(({ name }) => name);
}

/** Columns of a table that hold true or false, which one of the databases has no type for. */
export async function readBooleans(
	{ db, dialect }: OpenedDatabase,
	table: string,
): Promise<ReadonlySet<string>> {
	if (dialect === "sqlite") return new Set();
	const { rows } = await sql<{
		readonly name: string;
	}>`select column_name as name from information_schema.columns
		where table_schema = current_schema() and table_name = ${table} and data_type = 'boolean'`.execute(
		db,
	);
	return new Set(rows.map(({ name }) => name));
}
