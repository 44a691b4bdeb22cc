import { randomBytes } from "node:crypto";
import type { ConversationState } from "@shopbell/conversation";
import { createEmbeddedStore } from "./embedded/create-embedded-store.js";
import type { Store } from "./port/store.js";

/** Where everything is kept. */
export type DatabaseSettings = {
	/** One file for one process. */
	readonly kind: "embedded";
	/** Its folder is made when missing. */
	readonly file: string;
};

/** Settings and ports of a store. */
export interface StoreOptions {
	readonly database: DatabaseSettings;
	/** Of this process among those of the same database; default a random one. */
	readonly processId?: string;
	/** Epoch ms; default the system clock. */
	readonly now?: () => number;
	/**
	 * Milliseconds that only go forward, for leases; the embedded store's default is the process's
	 * own. A test with a clock of its own gives that.
	 */
	readonly steadyNow?: () => number;
	/** First state of a conversation that a channel names for the first time; its id must be new. */
	readonly begin: (channel: string) => ConversationState;
	/** Whether somebody sends letters: without, tickets stand at the desk alone. Default false. */
	readonly canSendLetters?: boolean;
	/** Time after which a human agent whose connection is gone is not there any more; default 60 s. */
	readonly lostAfterMs?: number;
}

/** Options with everything that has a default. */
export type FullStoreOptions = StoreOptions &
	Required<
		Pick<StoreOptions, "processId" | "now" | "canSendLetters" | "lostAfterMs">
	>;

/** Opens the store. Throws a `StoreError` that names what is wrong and the fix. */
export function createStore(options: StoreOptions): Promise<Store> {
	return createEmbeddedStore(
		{
			...options,
			processId: options.processId ?? randomBytes(12).toString("base64url"),
			now: options.now ?? Date.now,
			canSendLetters: options.canSendLetters ?? false,
			lostAfterMs: options.lostAfterMs ?? 60_000,
		},
		options.database.file,
	);
}
