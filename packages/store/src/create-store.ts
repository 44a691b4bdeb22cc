import type { ConversationState } from "@shopbell/conversation";
import { sql } from "kysely";
import { createBoardStore } from "./board/create-board-store.js";
import { claimCall, settleCall } from "./calls/claim-call.js";
import { GroupCommit } from "./commit/group-commit.js";
import { toStoredConversation } from "./conversations/to-stored-conversation.js";
import { openSqlite } from "./database/open-sqlite.js";
import { createDeskStore } from "./desk/create-desk-store.js";
import {
	createDeskWork,
	createHandoffStore,
} from "./handoffs/create-handoff-store.js";
import { createIdentityRecords } from "./identity/create-identity-records.js";
import { createInsightStore } from "./insight/create-insight-store.js";
import { receive } from "./intake/receive.js";
import {
	claimDelivery,
	laneOf,
	recoverDeliveries,
	settleDelivery,
} from "./outbox/claim-delivery.js";
import type { Store, StoreChange } from "./port/store.js";
import { fireTimers } from "./timers/fire-timers.js";
import { readTranscript } from "./transcript/read-transcript.js";
import { claimTurn } from "./turns/claim-turn.js";
import { commitTurn, LostTurn } from "./turns/commit-turn.js";
import { failTurn } from "./turns/fail-turn.js";
import { Leases } from "./turns/leases.js";
import { createOneAtATime } from "./turns/one-at-a-time.js";

/** Settings and ports of an embedded store. */
export interface StoreOptions {
	/** Database file; its folder is made when missing. */
	readonly file: string;
	/** Epoch ms; default the system clock. */
	readonly now?: () => number;
	/** First state of a conversation that a channel names for the first time; its id must be new. */
	readonly begin: (channel: string) => ConversationState;
	/** Whether somebody sends letters: without, tickets stand at the desk alone. Default false. */
	readonly canSendLetters?: boolean;
	/** Time after which a human agent whose connection is gone is not there any more; default 60 s. */
	readonly lostAfterMs?: number;
}

/** Milliseconds a conversation rests after a failed turn, so that a broken input does not spin. */
const restAfterFailureMs = 250;

/** Opens the embedded store. Throws a `StoreError` that names the file and the fix. */
export async function createStore(options: StoreOptions): Promise<Store> {
	const now = options.now ?? Date.now;
	const db = await openSqlite(options.file);
	const listeners = new Set<(change: StoreChange) => void>();
	const commits = new GroupCommit(db, (change) => {
		for (const listener of listeners) listener(change);
	});
	const turnLeases = new Leases(now);
	const deliveryLeases = new Leases(now);
	const callLeases = new Leases(now);
	const claimInTurn = createOneAtATime();
	const claimCallInTurn = createOneAtATime();
	const deskOptions = {
		now,
		canSendLetters: options.canSendLetters ?? false,
		lostAfterMs: options.lostAfterMs ?? 60_000,
	};
	const deskWork = createDeskWork(commits, deskOptions);
	await commits.run((trx) => recoverDeliveries(trx));

	return {
		openConversation: ({ id, channel, account, address, state }) =>
			commits.run(async (trx) => {
				const at = now();
				await trx
					.insertInto("conversations")
					.values({
						id,
						channel,
						account,
						external_id: null,
						address_json: JSON.stringify(address ?? null),
						state_json: JSON.stringify(state),
						version: 1,
						fence: state.fence,
						last_seq: 0,
						created_at: at,
						updated_at: at,
					})
					.execute();
			}),
		conversation: async (id) => {
			const row = await db
				.selectFrom("conversations")
				.selectAll()
				.where("id", "=", id)
				.executeTakeFirst();
			return row && toStoredConversation(row);
		},
		receive: (arrival) =>
			commits.run((trx, changed) =>
				receive(trx, arrival, {
					now,
					changed,
					begin: (channel) => {
						const state = options.begin(channel);
						return {
							id: state.conversationId,
							stateJson: JSON.stringify(state),
						};
					},
				}),
			),
		claim: ({ leaseMs }) =>
			claimInTurn(() => claimTurn(db, turnLeases, leaseMs)),
		commit: async (claim, turn) => {
			const { id } = claim.conversation;
			if (!turnLeases.isHeldBy(id, claim.token)) return { kind: "lost" };
			try {
				return await commits.run((trx, changed) =>
					commitTurn(trx, claim, turn, { now: now(), changed }),
				);
			} catch (error) {
				if (error instanceof LostTurn) return { kind: "lost" };
				throw error;
			} finally {
				turnLeases.free(id, claim.token);
			}
		},
		fail: async (claim, reason) => {
			const outcome = await commits.run((trx) => failTurn(trx, claim, reason));
			turnLeases.free(claim.conversation.id, claim.token);
			if (outcome === "retry")
				turnLeases.take(claim.conversation.id, restAfterFailureMs);
			return outcome;
		},
		transcript: (conversationId, { after = 0, limit = 1000 } = {}) =>
			readTranscript(db, conversationId, after, limit),
		claimDelivery: ({ leaseMs }) =>
			commits.run((trx) =>
				claimDelivery(trx, deliveryLeases, { leaseMs, now: now() }),
			),
		settleDelivery: async (delivery, outcome) => {
			await commits.run((trx) => settleDelivery(trx, delivery, outcome));
			deliveryLeases.free(
				laneOf({
					conversation_id: delivery.conversationId,
					target: delivery.work.target,
				}),
				delivery.token,
			);
		},
		claimCall: ({ leaseMs }) =>
			claimCallInTurn(() => claimCall(db, callLeases, leaseMs)),
		settleCall: async (claimed, outcome) => {
			await commits.run((trx, changed) =>
				settleCall(trx, claimed, outcome, { now: now(), changed }),
			);
			callLeases.free(claimed.conversationId, claimed.token);
		},
		fireTimers: () =>
			commits.run((trx, changed) => fireTimers(trx, now(), changed)),
		identityRecords: createIdentityRecords(db, commits),
		handoffs: createHandoffStore(db, deskWork, deskOptions),
		desk: createDeskStore(db, deskWork, now),
		insight: createInsightStore(db),
		board: createBoardStore(db, commits),
		subscribe: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		check: async () => {
			await sql`select 1`.execute(db);
		},
		database: db,
		close: () => db.destroy(),
	};
}
