import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import type { StoreChange } from "../port/store.js";

/** A piece of work inside a transaction; `changed` is told to listeners after the commit. */
export type Work<T> = (
	trx: Kysely<Tables>,
	changed: (change: StoreChange) => void,
) => Promise<T>;

/**
 * Runs pieces of work as if one after the other. A piece may be run again from its start when it
 * met another one, so it does nothing but read and write the transaction it is given.
 */
export interface Transactions {
	/** Resolves with the work's result once it is durable. */
	run<T>(work: Work<T>): Promise<T>;
}
