import { randomBytes } from "node:crypto";
import { createEmbeddedStore } from "./embedded/create-embedded-store.js";
import type { Store } from "./port/store.js";
import { createPostgresStore } from "./postgres/create-postgres-store.js";
import type { FullStoreOptions, StoreOptions } from "./store-options.js";

/** Opens the store. Throws a `StoreError` that names what is wrong and the fix. */
export function createStore(options: StoreOptions): Promise<Store> {
	const { database } = options;
	const full: FullStoreOptions = {
		...options,
		processId: options.processId ?? randomBytes(12).toString("base64url"),
		now: options.now ?? Date.now,
		canSendLetters: options.canSendLetters ?? false,
		lostAfterMs: options.lostAfterMs ?? 60_000,
	};
	switch (database.kind) {
		case "embedded":
			return createEmbeddedStore(full, database.file);
		case "postgres":
			return createPostgresStore(full, database);
	}
}
