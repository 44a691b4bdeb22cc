/** Closed set of store failures. */
export type StoreErrorCode =
	/** Another process has the data folder open. */
	| "store.in-use"
	/** The folder or file cannot be written. */
	| "store.unwritable"
	/** The file is not a database, or is damaged. */
	| "store.damaged"
	/** The database was made by a newer version of the program. */
	| "store.newer"
	/** There is no database where one is to be read. */
	| "store.missing"
	/** The target of a transfer has rows already. */
	| "store.not-empty"
	/** PostgreSQL before version 15. */
	| "store.too-old"
	/** The database cannot be reached; disk full, locked, or any other failure of the database at work. */
	| "store.unavailable";

/** A failure of storage, with what to do about it. */
export class StoreError extends Error {
	override readonly name = "StoreError";

	constructor(
		readonly code: StoreErrorCode,
		message: string,
		readonly fix: string,
		options?: { readonly cause?: unknown },
	) {
		super(message, options);
	}
}
