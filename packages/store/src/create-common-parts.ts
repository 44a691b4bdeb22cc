import { type Kysely, type RawBuilder, sql } from "kysely";
import { createBoardStore } from "./board/create-board-store.js";
import type { Transactions } from "./commit/transactions.js";
import type { Tables } from "./database/tables.js";
import { createDeskStore } from "./desk/create-desk-store.js";
import {
	createDeskWork,
	createHandoffStore,
} from "./handoffs/create-handoff-store.js";
import { createIdentityRecords } from "./identity/create-identity-records.js";
import { createInsightStore } from "./insight/create-insight-store.js";
import { createLinkStore } from "./links/create-link-store.js";
import { createOperations } from "./operations/create-operations.js";
import type { Store } from "./port/store.js";
import { createReachStore } from "./reach/create-reach-store.js";
import type { FullStoreOptions } from "./store-options.js";

/** What every database does in the same words. */
export type CommonParts = Pick<
	Store,
	| "handoffs"
	| "desk"
	| "identityRecords"
	| "insight"
	| "board"
	| "operations"
	| "reach"
	| "links"
	| "check"
	| "database"
>;

/** The parts of a store that ask the same of every database, on its transactions. */
export function createCommonParts(
	db: Kysely<Tables>,
	commits: Transactions,
	options: FullStoreOptions,
	leaseNow: () => RawBuilder<number>,
): CommonParts {
	const { now, processId } = options;
	const deskWork = createDeskWork(commits, options);
	return {
		identityRecords: createIdentityRecords(db, commits),
		handoffs: createHandoffStore(db, deskWork, options),
		desk: createDeskStore(db, deskWork, now, { processId, leaseNow }),
		insight: createInsightStore(db),
		board: createBoardStore(db, commits),
		reach: createReachStore(db, commits),
		links: createLinkStore(db, commits, now),
		operations: createOperations(db, commits, now),
		check: async () => {
			await sql`select 1`.execute(db);
		},
		database: db,
	};
}
