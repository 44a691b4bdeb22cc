import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Kysely, type SqliteDatabase, SqliteDialect } from "kysely";
import Libsql from "libsql";
import LibsqlAside from "libsql/promise";
import { StoreError } from "../store-error.js";
import {
	allowDirect,
	type Bindable,
	type DirectRun,
	forbidDirect,
} from "./direct-run.js";
import { FlushingDialect } from "./flushing-dialect.js";
import { makePrivate } from "./make-private.js";
import { migrate } from "./migrate.js";
import { sqliteSchemaChanges } from "./migrations.js";
import { holdProcessLock } from "./process-lock.js";
import type { Tables } from "./tables.js";
import { toBindable } from "./to-bindable.js";

/** The embedded database, opened. */
export interface OpenSqlite {
	readonly db: Kysely<Tables>;
	/**
	 * Reads on a connection of its own: what is on disk, at once, while `db` waits for a flush.
	 * Never written by.
	 */
	readonly reading: Kysely<Tables>;
	/** Runs statements on its connection at once, for whoever holds that. */
	readonly direct: DirectRun;
}

/**
 * Opens (or makes) the embedded database for this process alone and brings its schema up to date.
 * Write-ahead log with `synchronous = FULL`: a commit is on disk before it is reported.
 * Throws a `StoreError`: `store.unwritable`, `store.in-use`, `store.damaged`, `store.newer`.
 */
export async function openSqlite(
	file: string,
	onSchemaChange?: (name: string) => void,
): Promise<OpenSqlite> {
	const { connection, close } = connect(file);
	const prepare = createPreparer((text) =>
		toPrepared(connection.prepare(text)),
	);
	let endReading: () => void = () => undefined;
	let isHeld = false;
	const db: Kysely<Tables> = new Kysely({
		dialect: new FlushingDialect({
			flush: () => runAside(connection, "commit"),
			database: {
				prepare,
				close: () => {
					forbidDirect(db);
					// The last one to go tidies the log away: it must be the one that writes.
					endReading();
					close();
				},
			},
			onHeld: (now) => {
				isHeld = now;
			},
		}),
	});
	const direct = createDirectRun(connection, prepare);
	allowDirect(db, () => (isHeld ? undefined : direct));
	try {
		// The file is this process's alone: there is nobody to wait for.
		await migrate(db as unknown as Kysely<unknown>, sqliteSchemaChanges, {
			lock: async () => undefined,
			beginning: onSchemaChange,
		});
		const { reading, end } = openReading(file);
		endReading = end;
		return { db, reading, direct };
	} catch (error) {
		await db.destroy();
		throw error;
	}
}

/** A second connection, which sees commits once they are on disk and waits for none. */
function openReading(file: string): {
	readonly reading: Kysely<Tables>;
	readonly end: () => void;
} {
	const connection = new Libsql(file, waitMs);
	const prepare = createPreparer((text) =>
		toPrepared(connection.prepare(text)),
	);
	const reading: Kysely<Tables> = new Kysely({
		dialect: new SqliteDialect({
			database: { prepare, close: () => undefined },
		}),
	});
	const direct = createDirectRun(connection, prepare);
	allowDirect(reading, () => direct);
	return {
		reading,
		end: () => {
			forbidDirect(reading);
			connection.close();
		},
	};
}

/** How long a statement waits for another program that has the file locked. */
const waitMs = { timeout: 1000 } as Libsql.Options;

/**
 * Pages in the log (40 MB) from which a commit copies them to the file. Ten times the usual: under load
 * most pages change again and again, and each is copied once.
 */
const pagesBetweenTidying = 10_000;

function connect(file: string): {
	readonly connection: Libsql.Database;
	readonly close: () => void;
} {
	let unlock: (() => void) | undefined;
	try {
		mkdirSync(dirname(file), { recursive: true });
		unlock = holdProcessLock(`${file}-lock`);
		makePrivate(file);
		const connection = new Libsql(file, waitMs);
		connection.pragma("journal_mode = WAL");
		connection.pragma("synchronous = FULL");
		connection.pragma(`wal_autocheckpoint = ${pagesBetweenTidying}`);
		connection.pragma("foreign_keys = ON");
		return {
			connection,
			close: () => {
				connection.close();
				unlock?.();
			},
		};
	} catch (cause) {
		unlock?.();
		throw toOpenError(file, cause);
	}
}

function toOpenError(file: string, cause: unknown): StoreError {
	const text = `${(cause as { code?: string }).code ?? ""} ${String(cause)}`;
	if (/BUSY|locked/i.test(text)) {
		return new StoreError(
			"store.in-use",
			`Another process is using ${file}.`,
			"Stop the other process, or set DATA_DIR to another folder.",
			{ cause },
		);
	}
	if (/NOTADB|CORRUPT|not a database|malformed/i.test(text)) {
		return new StoreError(
			"store.damaged",
			`${file} is not a usable database.`,
			"Restore a backup, or move the file away to start afresh.",
			{
				cause,
			},
		);
	}
	return new StoreError(
		"store.unwritable",
		`Cannot write ${file}.`,
		"Give this user the right to write there, or set DATA_DIR to a folder that can be written.",
		{ cause },
	);
}

/**
 * Runs a statement on a thread of the driver. Both faces of the driver have the same connection inside;
 * this one alone does not hold up the event loop, and is too dear for anything but a flush to disk.
 */
function runAside(connection: Libsql.Database, text: string): Promise<void> {
	return LibsqlAside.prototype.exec.call(connection, text);
}

type PreparedStatement = ReturnType<SqliteDatabase["prepare"]>;

/** Preparing costs more than running a small statement; the set of statements is small and fixed. */
function createPreparer<Prepared>(
	prepare: (text: string) => Prepared,
): (text: string) => Prepared {
	const statements = new Map<string, Prepared>();
	return (text) => {
		const known = statements.get(text);
		if (known) return known;
		const statement = prepare(text);
		if (statements.size < 500) statements.set(text, statement);
		return statement;
	};
}

function toPrepared(statement: Libsql.Statement): PreparedStatement {
	return {
		reader: statement.reader,
		all: (parameters) => statement.all(toBindable(parameters)),
		run: (parameters) =>
			statement.run(toBindable(parameters)) as ReturnType<
				PreparedStatement["run"]
			>,
		iterate: (parameters) =>
			statement.iterate(toBindable(parameters)) as IterableIterator<unknown>,
	};
}

type RowFinder = (values: readonly Bindable[]) => unknown;

/**
 * The quickest way to one row. The statement is prepared for this alone: the driver's `get` finds
 * nothing once `all` of the same statement has found nothing.
 */
function toRowFinder(statement: Libsql.Statement): RowFinder {
	const names = statement.columns().map(({ name }) => name);
	const raw = statement.raw();
	return (values) => {
		const cells = raw.get(values) as readonly unknown[] | undefined;
		if (!cells) return undefined;
		const row: Record<string, unknown> = {};
		for (const [index, name] of names.entries()) row[name] = cells[index];
		return row;
	};
}

function createDirectRun(
	connection: Libsql.Database,
	prepare: (text: string) => PreparedStatement,
): DirectRun {
	const prepareFinder = createPreparer((text) =>
		toRowFinder(connection.prepare(text)),
	);
	return {
		run(text, values) {
			const statement = prepare(text);
			if (statement.reader) return { rows: statement.all(values) };
			const { changes, lastInsertRowid } = statement.run(values);
			return {
				rows: [],
				numAffectedRows: BigInt(changes),
				insertId: BigInt(lastInsertRowid),
			};
		},
		find: (text, values) => prepareFinder(text)(values),
	};
}
