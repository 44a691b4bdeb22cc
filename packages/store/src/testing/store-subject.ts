import type { Store } from "../port/store.js";
import type { StoreOptions } from "../store-options.js";

/** A database of a test, which stores are opened on. */
export interface StoreSubject {
	/** Opens a store; again after the one before was closed, or beside it where processes share the database. */
	open(options: Omit<StoreOptions, "database">): Promise<Store>;
	/** Removes the database; every store is closed by then. */
	dispose(): Promise<void>;
}

/** Makes an empty database. */
export type CreateSubject = () => Promise<StoreSubject>;

/** What a kind of database can do. */
export interface StoreCapabilities {
	/** Whether several processes work on it at once. */
	readonly isShared: boolean;
}
