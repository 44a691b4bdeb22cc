import { CompiledQuery, type Kysely, type QueryResult } from "kysely";
import { type Bindable, findDirect } from "../database/direct-run.js";
import type { Tables } from "../database/tables.js";

/** Runs a statement that is written out, within whatever transaction the handle stands for. */
export type Statement<Row> = (
	db: Kysely<Tables>,
	...values: readonly Bindable[]
) => Promise<QueryResult<Row>>;

/** The same for at most one row. */
export type Finder<Row> = (
	db: Kysely<Tables>,
	...values: readonly Bindable[]
) => Promise<Row | undefined>;

/**
 * A statement in SQLite's words, for what every message needs: to build one costs several times what
 * running it does, and its text is the key of the prepared one.
 */
export function createStatement<Row = never>(text: string): Statement<Row> {
	return async (db, ...values) =>
		(findDirect(db)?.run(text, values) as QueryResult<Row> | undefined) ??
		db.executeQuery(CompiledQuery.raw(text, [...values]));
}

/** A statement that finds one row or none. */
export function createFinder<Row>(text: string): Finder<Row> {
	const statement = createStatement<Row>(text);
	return async (db, ...values) => {
		const direct = findDirect(db);
		return direct
			? (direct.find(text, values) as Row | undefined)
			: (await statement(db, ...values)).rows[0];
	};
}

/** Puts a line of a conversation under a number that is free. */
export const insertEntry = createStatement(
	"insert into transcript (conversation_id, seq, at, content_json) values (?, ?, ?, ?)",
);
