import { performance } from "node:perf_hooks";
import { sql } from "kysely";
import { createLocalBroadcast } from "../broadcast/create-local-broadcast.js";
import { openConversation } from "../conversations/open-conversation.js";
import { createCommonParts } from "../create-common-parts.js";
import { openSqlite } from "../database/open-sqlite.js";
import type { Receipt, Store, StoreChange } from "../port/store.js";
import type { FullStoreOptions } from "../store-options.js";
import { KnownStates } from "../turns/known-states.js";
import { restAfterFailureMs } from "../turns/rest-after-failure.js";
import { claimCall, settleCall } from "./claim-call.js";
import {
	claimDelivery,
	laneOf,
	recoverDeliveries,
	settleDelivery,
} from "./claim-delivery.js";
import { claimTurn } from "./claim-turn.js";
import { commitTurn, LostTurn } from "./commit-turn.js";
import { failTurn } from "./fail-turn.js";
import { fireTimers } from "./fire-timers.js";
import { GroupCommit } from "./group-commit.js";
import { Leases } from "./leases.js";
import { createOneAtATime } from "./one-at-a-time.js";
import { readConversation, readEntries } from "./read-conversation.js";
import { receive } from "./receive.js";
import { TurnsAtOnce } from "./turns-at-once.js";

/** Opens the database of one process: leases live in memory, writes share commits. */
export async function createEmbeddedStore(
	options: FullStoreOptions,
	file: string,
): Promise<Store> {
	const { now, processId } = options;
	const steadyNow = options.steadyNow ?? (() => performance.now());
	const startedAt = now();
	const { db, reading, direct } = await openSqlite(
		file,
		options.onSchemaChange,
	);
	const listeners = new Set<(change: StoreChange) => void>();
	const commits = new GroupCommit(
		db,
		direct,
		(change) => {
			for (const listener of listeners) listener(change);
		},
		steadyNow,
	);
	const states = new KnownStates();
	const turnLeases = new Leases(steadyNow);
	const turns = new TurnsAtOnce(turnLeases, states, () => commits.groupMs());
	const deliveryLeases = new Leases(steadyNow);
	const callLeases = new Leases(steadyNow);
	const claimInTurn = createOneAtATime();
	const claimCallInTurn = createOneAtATime();
	await commits.run((trx) => recoverDeliveries(trx));

	return {
		...createCommonParts(
			db,
			commits,
			options,
			() => sql<number>`${steadyNow()}`,
		),
		dialect: "sqlite",
		openConversation: (conversation) =>
			commits.run((trx) => openConversation(trx, conversation, now())),
		conversation: (id) => readConversation(reading, id),
		transcript: (conversationId, { after = 0, limit = 1000 } = {}) =>
			readEntries(reading, conversationId, after, limit),
		receive: (arrival) => {
			const turn = turns.open();
			const { begin } = options;
			return commits.run<Receipt>(
				(trx, changed) => receive(trx, arrival, { now, changed, begin, turn }),
				(receipt) =>
					turn.end(receipt?.kind === "accepted" ? receipt.turned : undefined),
			);
		},
		takeTurnsAtOnce: (take) => turns.offer(take),
		claim: ({ leaseMs }) =>
			claimInTurn(() => claimTurn(reading, turnLeases, states, leaseMs)),
		commit: async (claim, turn) => {
			const { id } = claim.conversation;
			if (!turnLeases.isHeldBy(id, claim.token)) return { kind: "lost" };
			try {
				const outcome = await commits.run((trx, changed) =>
					commitTurn(trx, claim, turn, { now: now(), changed }),
				);
				if (outcome.kind === "committed")
					states.keep(claim.conversation, {
						state: turn.state,
						version: outcome.version,
					});
				return outcome;
			} catch (error) {
				if (error instanceof LostTurn) return { kind: "lost" };
				throw error;
			} finally {
				turnLeases.free(id, claim.token);
			}
		},
		fail: async (claim, reason) => {
			const { id } = claim.conversation;
			if (turnLeases.isLost(id, claim.token)) return "lost";
			const outcome = await commits.run((trx) => failTurn(trx, claim, reason));
			turnLeases.free(id, claim.token);
			if (outcome === "retry") turnLeases.take(id, restAfterFailureMs);
			return outcome;
		},
		claimDelivery: ({ leaseMs }) =>
			commits.run((trx) =>
				claimDelivery(trx, deliveryLeases, { leaseMs, now: now() }),
			),
		settleDelivery: async (delivery, outcome) => {
			const lane = laneOf({
				conversation_id: delivery.conversationId,
				target: delivery.work.target,
			});
			if (deliveryLeases.isLost(lane, delivery.token)) return "lost";
			const settled = await commits.run((trx) =>
				settleDelivery(trx, delivery, outcome),
			);
			deliveryLeases.free(lane, delivery.token);
			return settled;
		},
		claimCall: ({ leaseMs }) =>
			claimCallInTurn(() => claimCall(reading, callLeases, leaseMs)),
		settleCall: async (claimed, outcome) => {
			const { conversationId, token } = claimed;
			if (callLeases.isLost(conversationId, token)) return "lost";
			const settled = await commits.run((trx, changed) =>
				settleCall(trx, claimed, outcome, { now: now(), changed }),
			);
			callLeases.free(conversationId, token);
			return settled;
		},
		fireTimers: () =>
			commits.run((trx, changed) => fireTimers(trx, now(), changed)),
		processes: {
			id: processId,
			beat: async () => undefined,
			alive: async () => [{ id: processId, startedAt, beatenAt: now() }],
		},
		broadcast: createLocalBroadcast(),
		subscribe: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		close: () => db.destroy(),
	};
}
