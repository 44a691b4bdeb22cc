import { Kysely, PostgresDialect, sql } from "kysely";
import { migrate } from "../database/migrate.js";
import { toSchemaChanges } from "../database/migrations.js";
import type { Tables } from "../database/tables.js";
import { StoreError } from "../store-error.js";
import { Pool, type PoolOptions } from "./pool.js";
import { onlyPostgres } from "./postgres-migration.js";
import { toPostgresSql } from "./to-postgres-sql.js";

/** An open database: the pool for small statements, the query builder on the same pool for all else. */
export interface PostgresDatabase {
	readonly pool: Pool;
	readonly db: Kysely<Tables>;
}

const oldestVersion = 150_000;

/** The schema in PostgreSQL's words. */
export const postgresSchemaChanges = toSchemaChanges({
	toSql: toPostgresSql,
	isJoining: true,
	own: { "0005-several-processes": onlyPostgres },
});

/**
 * Connects, makes the schema where it is named and missing, and brings it up to date under an
 * advisory lock. Throws a `StoreError`: `store.unavailable`, `store.too-old`, `store.newer`.
 */
export async function openPostgres(
	options: PoolOptions,
	onSchemaChange?: (name: string) => void,
): Promise<PostgresDatabase> {
	checkSchemaName(options.schema);
	const pool = new Pool(options);
	const db = buildOn<Tables>(pool);
	try {
		await checkVersion(db);
		if (options.schema !== undefined) await ensureSchema(db, options.schema);
		await bringUpToDate(options, onSchemaChange);
		return { pool, db };
	} catch (error) {
		await db.destroy();
		throw error;
	}
}

/**
 * By a connection of its own, which waits as long as it takes: a new index of a large table, and
 * another process that is making it.
 */
async function bringUpToDate(
	options: PoolOptions,
	beginning: ((name: string) => void) | undefined,
): Promise<void> {
	const db = buildOn<unknown>(
		new Pool({ ...options, size: 1, isPatient: true }),
	);
	try {
		await migrate(db, postgresSchemaChanges, { lock: lockSchema, beginning });
	} finally {
		await db.destroy();
	}
}

function buildOn<Database>(pool: Pool): Kysely<Database> {
	return new Kysely({
		// Everything the query builder needs of a pool, but cursors, which nobody uses.
		dialect: new PostgresDialect({ pool: pool as never }),
	});
}

/** Held until the transaction ends; one lock per schema. */
function lockSchema(trx: Kysely<unknown>): Promise<unknown> {
	return sql`select pg_advisory_xact_lock(hashtext('shopbell|' || current_schema()))`.execute(
		trx,
	);
}

async function checkVersion(db: Kysely<Tables>): Promise<void> {
	const { rows } = await sql<{
		readonly version: number;
	}>`select current_setting('server_version_num')::bigint as version`.execute(
		db,
	);
	const version = rows[0]?.version ?? 0;
	if (version >= oldestVersion) return;
	throw new StoreError(
		"store.too-old",
		`PostgreSQL ${Math.floor(version / 10_000)} is too old.`,
		"Use PostgreSQL 15 or later.",
	);
}

/** Looked for first: who may not make schemas may well use one. */
async function ensureSchema(db: Kysely<Tables>, name: string): Promise<void> {
	await db.transaction().execute(async (trx) => {
		await sql`select pg_advisory_xact_lock(hashtext(${`shopbell|${name}`}))`.execute(
			trx,
		);
		const { rows } =
			await sql`select 1 from pg_namespace where nspname = ${name}`.execute(
				trx,
			);
		if (rows.length === 0)
			await sql`create schema ${sql.id(name)}`.execute(trx);
	});
}

function checkSchemaName(name: string | undefined): void {
	if (name === undefined || /^[a-z_][a-z0-9_]{0,62}$/.test(name)) return;
	throw new StoreError(
		"store.unavailable",
		"This is no name of a schema.",
		"Use small letters, digits and underscores, at most 63.",
	);
}
