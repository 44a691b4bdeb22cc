import sqlite from "node-sqlite3-wasm";

/** A value of a row. */
export type SqlValue = string | number | null;

/** A row by column name. */
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** The few things the shop does with SQL; statements wait for nothing, as there is one writer. */
export interface SqlDatabase {
	run(sql: string, ...values: readonly SqlValue[]): void;
	all(sql: string, ...values: readonly SqlValue[]): readonly SqlRow[];
	get(sql: string, ...values: readonly SqlValue[]): SqlRow | undefined;
	/** All or nothing, on disk when it returns. */
	transact<Value>(work: () => Value): Value;
	close(): void;
}

/**
 * SQLite, compiled to WebAssembly, on a real file with real flushes to disk. It needs neither a
 * compiler nor a binary for the platform, and it leaves libsql to the store of the conversations.
 */
export function openSqlDatabase(file: string): SqlDatabase {
	const database = new sqlite.Database(file);
	database.exec("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;");
	return {
		run: (sql, ...values) => {
			database.run(sql, [...values]);
		},
		all: (sql, ...values) => database.all(sql, [...values]) as SqlRow[],
		get: (sql, ...values) =>
			(database.get(sql, [...values]) as SqlRow | null) ?? undefined,
		transact: (work) => {
			database.exec("BEGIN IMMEDIATE");
			try {
				const value = work();
				database.exec("COMMIT");
				return value;
			} catch (cause) {
				if (database.inTransaction) database.exec("ROLLBACK");
				throw cause;
			}
		},
		close: () => database.close(),
	};
}
