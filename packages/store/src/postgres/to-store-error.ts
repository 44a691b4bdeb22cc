import pg from "pg";
import { StoreError } from "../store-error.js";

/**
 * SQLSTATE classes and codes of a database that cannot serve now: connection, resources, operator
 * intervention, system error, a read-only standby, a lock or a statement that took too long.
 * Source: PostgreSQL documentation, appendix A.
 */
const unavailable = /^(08|53|57|58|XX)|^(25006|55P03|25P03)$/;

/** What PostgreSQL says to whom it does not let in, or not do what is needed, and what helps. */
const refusals: readonly {
	readonly codes: RegExp;
	readonly message: string;
	readonly fix: string;
}[] = [
	{
		codes: /^28/,
		message: "PostgreSQL does not let this user in.",
		fix: "Check user and password in DATABASE_URL (signs as @ : / # stand there percent-encoded, @ as %40) and pg_hba.conf.",
	},
	{
		codes: /^3D000$/,
		message: "PostgreSQL has no database of this name.",
		fix: "Make it (createdb), or correct the name at the end of DATABASE_URL.",
	},
	{
		codes: /^42501$/,
		message: "PostgreSQL does not allow its user what is needed.",
		fix: "Make the user of DATABASE_URL the owner of the database and its schema.",
	},
];

/** What a failure of the driver means; an error that is no failure of the database comes back as it is. */
export function toStoreError(cause: unknown): unknown {
	if (cause instanceof StoreError) return cause;
	if (cause instanceof pg.DatabaseError) {
		const { code = "" } = cause;
		const refusal = refusals.find(({ codes }) => codes.test(code));
		if (refusal) {
			const { message, fix } = refusal;
			return new StoreError("store.unavailable", message, fix, { cause });
		}
		return unavailable.test(code) ? unreachable(cause) : cause;
	}
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
