import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.js";

/** A row of whatever table. */
export type AnyRow = Readonly<Record<string, unknown>>;

/** Rows that are read, and written, at once. */
const batchSize = 300;

/** Rows after a place in the order of a table, batch by batch. */
export async function* readBatches(
	db: Kysely<Tables>,
	table: string,
	keys: readonly string[],
	after: readonly unknown[] | null,
): AsyncGenerator<readonly AnyRow[]> {
	const columns = sql.join(keys.map((key) => sql.ref(key)));
	let place = after;
	for (;;) {
		const where = place
			? sql`where (${columns}) > (${sql.join([...place])})`
			: sql``;
		const { rows } =
			await sql<AnyRow>`select * from ${sql.table(table)} ${where}
			order by ${columns} limit ${sql.lit(batchSize)}`.execute(db);
		const last = rows.at(-1);
		if (!last) return;
		yield rows;
		if (rows.length < batchSize) return;
		place = toPlace(last, keys);
	}
}

/** Where a row stands in the order of its table. */
export function toPlace(
	row: AnyRow,
	keys: readonly string[],
): readonly unknown[] {
	return keys.map((key) => row[key]);
}

/** How many rows a table has. */
export async function countRows(
	db: Kysely<Tables>,
	table: string,
): Promise<number> {
	const { rows } = await sql<{
		readonly n: number;
	}>`select count(*) as n from ${sql.table(table)}`.execute(db);
	return rows[0]?.n ?? 0;
}

/** How many rows a table has, and what they say, the same for every database. */
export interface TableSum {
	readonly count: number;
	/** SHA-256 in hexadecimal. */
	readonly sum: string;
}

/** Reads a table from its beginning to its end. */
export async function sumTable(
	db: Kysely<Tables>,
	table: string,
	keys: readonly string[],
): Promise<TableSum> {
	const hash = createHash("sha256");
	let count = 0;
	for await (const rows of readBatches(db, table, keys, null)) {
		count += rows.length;
		for (const row of rows) hash.update(toText(row));
	}
	return { count, sum: hash.digest("hex") };
}

function toText(row: AnyRow): string {
	const values = Object.keys(row)
		.sort()
		.map((name) => [name, toCommon(row[name])]);
	return `${JSON.stringify(values)}\n`;
}

/** A value as the database with fewer types has it. */
export function toCommon(value: unknown): unknown {
	if (typeof value === "boolean") return value ? 1 : 0;
	if (value instanceof Date) return value.toISOString();
	// PostgreSQL keeps no NUL in a text.
	return typeof value === "string" ? value.replaceAll("\0", "\uFFFD") : value;
}
