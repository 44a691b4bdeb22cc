import type { ConversationState } from "@shopbell/conversation";

/** One file for one process. */
export interface EmbeddedSettings {
	readonly kind: "embedded";
	/** Its folder is made when missing. */
	readonly file: string;
}

/** PostgreSQL 15 or later, for any number of processes. */
export interface PostgresSettings {
	readonly kind: "postgres";
	/** `postgres://user:password@host:port/database`, with `sslmode` and the like as parameters. */
	readonly url: string;
	/** Most connections of this process, besides one for wake-ups; default 10. */
	readonly poolSize?: number;
	/** Made when missing; default: as the database says, mostly `public`. */
	readonly schema?: string;
	/**
	 * How processes hear of each other's changes: `listen` (default) by LISTEN and NOTIFY, `poll` by
	 * rows read three times a second, for databases and poolers without LISTEN.
	 */
	readonly wakeUps?: "listen" | "poll";
}

/** Where everything is kept. */
export type DatabaseSettings = EmbeddedSettings | PostgresSettings;

/** Settings and ports of a store. */
export interface StoreOptions {
	readonly database: DatabaseSettings;
	/** Of this process among those of the same database; default a random one. */
	readonly processId?: string;
	/** Epoch ms; default the system clock. */
	readonly now?: () => number;
	/**
	 * Milliseconds that only go forward, for leases; default: the process's own on the embedded store,
	 * the database's clock on PostgreSQL. A test with a clock of its own gives that.
	 */
	readonly steadyNow?: () => number;
	/** First state of a conversation that a channel names for the first time; its id must be new. */
	readonly begin: (channel: string) => ConversationState;
	/** Whether somebody sends letters: without, tickets stand at the desk alone. Default false. */
	readonly canSendLetters?: boolean;
	/**
	 * Told of each change of the schema of an older database when it begins: with much in it that may
	 * take minutes, in which the store is not open yet.
	 */
	readonly onSchemaChange?: (name: string) => void;
	/** Time after which a human agent whose connection is gone is not there any more; default 60 s. */
	readonly lostAfterMs?: number;
}

/** Options with everything that has a default. */
export type FullStoreOptions = StoreOptions &
	Required<
		Pick<StoreOptions, "processId" | "now" | "canSendLetters" | "lostAfterMs">
	>;
