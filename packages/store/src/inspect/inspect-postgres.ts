import { Kysely, PostgresDialect, sql } from "kysely";
import { compareSchema } from "../database/compare-schema.js";
import { readApplied } from "../database/migrate.js";
import { postgresSchemaChanges } from "../postgres/open-postgres.js";
import { Pool } from "../postgres/pool.js";
import { StoreError } from "../store-error.js";
import type { PostgresSettings } from "../store-options.js";
import type { StoreInspection } from "./store-inspection.js";

/** Looks at a PostgreSQL database with one connection. */
export async function inspectPostgres(
	{ url, schema }: PostgresSettings,
	now: () => number,
): Promise<StoreInspection> {
	const pool = new Pool({
		url,
		size: 1,
		schema,
	});
	const db = new Kysely<unknown>({
		dialect: new PostgresDialect({ pool: pool as never }),
	});
	try {
		const askedAt = now();
		const { rows } = await sql<{
			readonly version: string;
			readonly at: number;
			readonly listed: string | null;
		}>`select current_setting('server_version') as version,
			(extract(epoch from clock_timestamp()) * 1000)::double precision as at,
			to_regclass('kysely_migration')::text as listed`.execute(db);
		const answeredAt = now();
		const [found] = rows;
		const applied = found?.listed ? await readApplied(db) : [];
		return {
			kind: "usable",
			name: `PostgreSQL ${found?.version.split(" ")[0] ?? ""}`,
			isWritable: await canWrite(db),
			...compareSchema(applied, postgresSchemaChanges),
			aheadMs: found ? Number(found.at) - (askedAt + answeredAt) / 2 : null,
		};
	} catch (error) {
		if (error instanceof StoreError)
			return { kind: "unusable", message: error.message, fix: error.fix };
		const { code } = error as { readonly code?: unknown };
		return {
			kind: "unusable",
			message: `The database cannot be reached${typeof code === "string" ? ` (${code})` : ""}.`,
			fix: "Look at DATABASE_URL: host, port, user, password and name of the database; and whether it runs.",
		};
	} finally {
		await db.destroy().catch(() => undefined);
	}
}

async function canWrite(db: Kysely<unknown>): Promise<boolean> {
	const undone = new Error("Taken back.");
	try {
		await db.transaction().execute(async (trx) => {
			await sql`create table inspected (at bigint)`.execute(trx);
			throw undone;
		});
	} catch (error) {
		return error === undone;
	}
	return false;
}
