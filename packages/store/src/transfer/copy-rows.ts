import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.js";
import { StoreError } from "../store-error.js";
import {
	type OpenedDatabase,
	readBooleans,
	readTableNames,
} from "./opened-database.js";
import {
	beginProgress,
	endProgress,
	readPlace,
	writePlace,
} from "./progress.js";
import {
	type AnyRow,
	countRows,
	readBatches,
	sumTable,
	toCommon,
	toPlace,
} from "./rows.js";
import { isForeign, tableKeys } from "./table-keys.js";

/** How far a transfer has come. */
export interface TransferProgress {
	readonly step: "copying" | "checking";
	readonly table: string;
	/** Rows done in this step, of `total` in all tables. */
	readonly done: number;
	readonly total: number;
}

/** What a transfer needs besides two databases. */
export interface TransferOptions {
	/** Makes the tables of libraries that keep their own (sign-in), where rows for them come. */
	readonly prepare?: (
		database: unknown,
		dialect: OpenedDatabase["dialect"],
	) => Promise<void>;
	readonly onProgress?: (progress: TransferProgress) => void;
}

/** What was copied. */
export interface TransferReport {
	readonly tables: number;
	readonly rows: number;
}

/**
 * Copies every row, batch by batch, and compares both sides at the end. What was interrupted goes on
 * where it stood, when it is begun again from the same source (`sourceName`). Throws a `StoreError`:
 * `store.not-empty` where the target has rows of its own, `store.damaged` where both sides differ.
 */
export async function copyRows(
	from: OpenedDatabase,
	to: OpenedDatabase,
	options: TransferOptions & { readonly sourceName: string },
): Promise<TransferReport> {
	await options.prepare?.(to.db, to.dialect);
	const tables = await listTables(from, to);
	await beginProgress(to.db, tables, options.sourceName);
	const counts = await Promise.all(
		tables.map(({ name }) => countRows(from.db, name)),
	);
	const total = counts.reduce((sum, count) => sum + count, 0);
	let done = 0;
	for (const table of tables) {
		const onRows = (rows: number): void => {
			done += rows;
			const { name } = table;
			options.onProgress?.({ step: "copying", table: name, done, total });
		};
		await copyTable(from, to, table, onRows);
	}
	let checked = 0;
	for (const { name, keys } of tables) {
		const source = await sumTable(from.db, name, keys);
		const target = await sumTable(to.db, name, keys);
		if (source.count !== target.count || source.sum !== target.sum)
			throw new StoreError(
				"store.damaged",
				`Table ${name} has ${target.count} rows that differ from the ${source.count} of the source.`,
				"Begin again with an empty target, while nobody writes to either side.",
			);
		checked += source.count;
		options.onProgress?.({
			step: "checking",
			table: name,
			done: checked,
			total,
		});
	}
	await end(to, tables);
	return { tables: tables.length, rows: checked };
}

interface Table {
	readonly name: string;
	readonly keys: readonly string[];
}

async function listTables(
	from: OpenedDatabase,
	to: OpenedDatabase,
): Promise<readonly Table[]> {
	const there = new Set(await readTableNames(to));
	const foreign = (await readTableNames(from)).filter(isForeign);
	const missing = foreign.filter((name) => !there.has(name));
	if (missing.length > 0)
		throw new StoreError(
			"store.damaged",
			`The target lacks the tables ${missing.join(", ")}.`,
			"Start Shopbell once on the target and stop it, then begin again.",
		);
	return [
		...Object.entries(tableKeys).map(([name, keys]) => ({ name, keys })),
		...sortForeign(foreign).map((name) => ({ name, keys: ["id"] })),
	];
}

/** Those that others refer to come first: accounts before their sessions. */
function sortForeign(names: readonly string[]): readonly string[] {
	return [...names].sort(
		(a, b) => Number(b.endsWith("_user")) - Number(a.endsWith("_user")),
	);
}

async function copyTable(
	from: OpenedDatabase,
	to: OpenedDatabase,
	{ name, keys }: Table,
	onRows: (rows: number) => void,
): Promise<void> {
	const place = await readPlace(to.db, name);
	const after = place === undefined ? null : (JSON.parse(place) as unknown[]);
	if (after) onRows(await countRows(to.db, name));
	const booleans = await readBooleans(to, name);
	for await (const rows of readBatches(from.db, name, keys, after)) {
		await to.db.transaction().execute(async (trx) => {
			await insertRows(
				trx,
				name,
				rows.map((row) => toTarget(row, booleans)),
			);
			await writePlace(trx, name, toPlace(rows.at(-1) as AnyRow, keys));
		});
		onRows(rows.length);
	}
}

async function insertRows(
	db: Kysely<Tables>,
	table: string,
	rows: readonly AnyRow[],
): Promise<void> {
	const [first] = rows;
	if (!first) return;
	const names = Object.keys(first);
	const columns = sql.join(names.map((name) => sql.ref(name)));
	const values = sql.join(
		rows.map((row) => sql`(${sql.join(names.map((name) => row[name]))})`),
	);
	await sql`insert into ${sql.table(table)} (${columns}) values ${values}`.execute(
		db,
	);
}

function toTarget(row: AnyRow, booleans: ReadonlySet<string>): AnyRow {
	return Object.fromEntries(
		Object.entries(row).map(([name, value]) => [
			name,
			booleans.has(name) && value !== null ? Boolean(value) : toCommon(value),
		]),
	);
}

async function end(
	{ db, dialect }: OpenedDatabase,
	tables: readonly Table[],
): Promise<void> {
	if (dialect === "postgres")
		for (const { name } of tables) await continueNumbers(db, name);
	await endProgress(db);
}

/** New rows get numbers after those that came with theirs. */
async function continueNumbers(
	db: Kysely<Tables>,
	table: string,
): Promise<void> {
	const { rows } = await sql<{ readonly sequence: string }>`
		select pg_get_serial_sequence(quote_ident(${table}), 'id') as sequence
		from information_schema.columns
		where table_schema = current_schema() and table_name = ${table} and column_name = 'id' and is_identity = 'YES'`.execute(
		db,
	);
	const [found] = rows;
	if (found)
		await sql`select setval(${found.sequence}::regclass, (select coalesce(max(id), 0) + 1 from ${sql.table(table)}), false)`.execute(
			db,
		);
}
