import type { DatabaseSettings } from "../store-options.js";
import { inspectPostgres } from "./inspect-postgres.js";
import { inspectSqlite } from "./inspect-sqlite.js";
import type { StoreInspection } from "./store-inspection.js";

/** Looks at a database beside whoever works with it; changes nothing. Never rejects. */
export function inspectStore(
	database: DatabaseSettings,
	now: () => number,
): Promise<StoreInspection> {
	return database.kind === "embedded"
		? inspectSqlite(database.file)
		: inspectPostgres(database, now);
}
