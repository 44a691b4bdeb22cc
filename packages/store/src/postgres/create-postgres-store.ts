import { sql } from "kysely";
import { createLocalBroadcast } from "../broadcast/create-local-broadcast.js";
import { openConversation } from "../conversations/open-conversation.js";
import {
	readState,
	toStoredConversation,
} from "../conversations/to-stored-conversation.js";
import { createCommonParts } from "../create-common-parts.js";
import type { Store, StoreChange } from "../port/store.js";
import type { TakeTurn } from "../port/turns.js";
import type { FullStoreOptions, PostgresSettings } from "../store-options.js";
import { readTranscript } from "../transcript/read-transcript.js";
import { KnownStates } from "../turns/known-states.js";
import { claimCall, settleCall } from "./claim-call.js";
import { claimDelivery, settleDelivery } from "./claim-delivery.js";
import { claimTurn } from "./claim-turn.js";
import { commitTurn } from "./commit-turn.js";
import { createProcesses } from "./create-processes.js";
import { failTurn } from "./fail-turn.js";
import { fireTimers } from "./fire-timers.js";
import { databaseNow, type LeaseContext } from "./leases.js";
import { openPostgres } from "./open-postgres.js";
import { receive } from "./receive.js";
import { receiveAtOnce } from "./receive-at-once.js";
import { SerializableTransactions } from "./serializable-transactions.js";
import { listenForWakeUps } from "./wake-ups/listen.js";
import { pollForWakeUps } from "./wake-ups/poll.js";

const defaultPoolSize = 10;
/** Time for a farewell to a database that may be away. */
const farewellMs = 3000;

/**
 * Opens a database that several processes share. What every message needs is a statement of its own
 * that is a transaction by itself and stays within one conversation; everything else runs in
 * serializable transactions.
 */
export async function createPostgresStore(
	options: FullStoreOptions,
	settings: PostgresSettings,
): Promise<Store> {
	const { now, processId, steadyNow } = options;
	const { url, schema } = settings;
	const { pool, db } = await openPostgres(
		{ url, schema, size: settings.poolSize ?? defaultPoolSize },
		options.onSchemaChange,
	);
	const leases: LeaseContext = {
		processId,
		clock: () => steadyNow?.() ?? null,
	};
	const leaseNow = () =>
		steadyNow
			? sql<number>`${steadyNow()}::bigint`
			: sql.raw<number>(databaseNow);
	const listeners = new Set<(change: StoreChange) => void>();
	const hear = (change: StoreChange): void => {
		for (const listener of listeners) listener(change);
	};
	const changed = (change: StoreChange): void => {
		hear(change);
		wakeUps.change(change);
	};
	const commits = new SerializableTransactions(db, changed);
	const broadcast = createLocalBroadcast((topic, payload) =>
		wakeUps.tell(topic, payload),
	);
	const processes = createProcesses({
		...leases,
		pool,
		db,
		commits,
		now,
		leaseNow,
		changed,
	});
	const told = { changed: hear, told: broadcast.hear };
	const wakeUps = await (settings.wakeUps === "poll"
		? pollForWakeUps(pool, processId, told)
		: listenForWakeUps({ url, schema }, processId, told)
	).catch(async (error: unknown) => {
		await db.destroy();
		throw error;
	});
	await processes.beat();
	const states = new KnownStates();
	let takeTurn: TakeTurn | undefined;

	return {
		...createCommonParts(db, commits, options, leaseNow),
		dialect: "postgres",
		openConversation: (conversation) =>
			openConversation(db, conversation, now()),
		conversation: async (id) => {
			const row = await db
				.selectFrom("conversations")
				.selectAll()
				.where("id", "=", id)
				.executeTakeFirst();
			return row && toStoredConversation(row, readState(row));
		},
		transcript: (conversationId, { after = 0, limit = 1000 } = {}) =>
			readTranscript(db, conversationId, after, limit),
		receive: async (arrival) =>
			(takeTurn &&
				(await receiveAtOnce(arrival, takeTurn, {
					...leases,
					pool,
					states,
					now,
					changed,
				}))) ||
			receive(pool, arrival, {
				now,
				changed,
				begin: options.begin,
			}),
		takeTurnsAtOnce: (take) => {
			takeTurn = take;
			return () => {
				if (takeTurn === take) takeTurn = undefined;
			};
		},
		claim: ({ leaseMs }) => claimTurn(pool, leaseMs, leases),
		commit: async (claim, turn) => {
			const outcome = await commitTurn(pool, claim, turn, {
				now: now(),
				changed,
			});
			if (outcome.kind === "committed")
				states.keep(claim.conversation, {
					state: turn.state,
					version: outcome.version,
				});
			return outcome;
		},
		fail: (claim, reason) => failTurn(pool, claim, reason, leases),
		claimDelivery: ({ leaseMs }) =>
			claimDelivery(pool, { leaseMs, now: now() }, leases),
		settleDelivery: (delivery, outcome) =>
			settleDelivery(pool, delivery, outcome),
		claimCall: ({ leaseMs }) => claimCall(pool, leaseMs, leases),
		settleCall: (claimed, outcome) =>
			settleCall(pool, claimed, outcome, { now: now(), changed }),
		fireTimers: () => fireTimers(pool, now(), changed),
		processes,
		broadcast,
		subscribe: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		async close() {
			await Promise.race([
				processes.leave().catch(() => undefined),
				new Promise((resolve) => setTimeout(resolve, farewellMs).unref()),
			]);
			await wakeUps.close();
			await db.destroy();
		},
	};
}
