import { CompiledQuery, type Kysely, type QueryResult } from "kysely";
import type { Tables } from "../database/tables.js";

/** A value of SQLite's. */
type Bindable = string | number | null;

/** Runs a statement that is written out, within whatever transaction the handle stands for. */
export type Statement<Row> = (
	db: Kysely<Tables>,
	...values: readonly Bindable[]
) => Promise<QueryResult<Row>>;

/**
 * A statement in SQLite's words, for what every message needs: to build one costs several times what
 * running it does, and its text is the key of the prepared one.
 */
export function createStatement<Row = never>(text: string): Statement<Row> {
	return (db, ...values) =>
		db.executeQuery(CompiledQuery.raw(text, [...values]));
}

/** Puts a line of a conversation under a number that is free. */
export const insertEntry = createStatement(
	"insert into transcript (conversation_id, seq, at, content_json) values (?, ?, ?, ?)",
);
