import pg from "pg";
import { StoreError } from "../store-error.js";

/**
 * SQLSTATE classes and codes of a database that cannot serve now: connection, resources, operator
 * intervention, system error, a read-only standby, a lock or a statement that took too long.
 * Source: PostgreSQL documentation, appendix A.
 */
const unavailable = /^(08|53|57|58|XX)|^(25006|55P03|25P03)$/;

/** What a failure of the driver means; an error that is no failure of the database comes back as it is. */
export function toStoreError(cause: unknown): unknown {
	if (cause instanceof StoreError) return cause;
	if (cause instanceof pg.DatabaseError)
		return unavailable.test(cause.code ?? "") ? unreachable(cause) : cause;
	// What the server did not say comes from the way to it.
	return unreachable(cause);
}

function unreachable(cause: unknown): StoreError {
	return new StoreError(
		"store.unavailable",
		"PostgreSQL does not answer now.",
		"Check that it runs, that DATABASE_URL names it, and that it has free disk space and connections.",
		{ cause },
	);
}
