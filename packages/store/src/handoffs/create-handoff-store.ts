import type { Kysely } from "kysely";
import type { Transactions } from "../commit/transactions.js";
import type { Tables } from "../database/tables.js";
import { emailTranscript, rate } from "../desk/after-talk.js";
import type { HandoffStore } from "../port/handoffs.js";
import { applyDecision } from "../queue/apply-decision.js";
import { readQueue, readReserves, reservesKey } from "../queue/read-queue.js";
import { answerByEmail } from "./answer-by-email.js";
import type { DeskWork } from "./change-handoff.js";
import { end, leaveTicket, promiseCall, withdraw } from "./end-handoff.js";
import { listed, toHandoffs } from "./handoff-row.js";
import { open } from "./open-handoff.js";
import { requeueLost, transfer } from "./pass-on.js";
import { say } from "./say.js";
import { searchHandoffs } from "./search-handoffs.js";
import { accept, decline, join, takeOver } from "./take-handoff.js";

/** What the desk's part of the store is told. */
export interface DeskOptions {
	/** Epoch ms. */
	readonly now: () => number;
	readonly canSendLetters: boolean;
	readonly lostAfterMs: number;
}

/** Runs a piece of the desk's work in a transaction. */
export type RunDeskWork = <T>(
	act: (work: DeskWork) => Promise<T>,
	at?: number,
) => Promise<T>;

/** The desk's transactions on those of the store. */
export function createDeskWork(
	commits: Transactions,
	{ now, canSendLetters, lostAfterMs }: DeskOptions,
): RunDeskWork {
	return (act, at) =>
		commits.run((trx, changed) =>
			act({ trx, changed, now: at ?? now(), canSendLetters, lostAfterMs }),
		);
}

/** Handoffs of the built-in desk on the same database as the conversations. */
export function createHandoffStore(
	db: Kysely<Tables>,
	run: RunDeskWork,
	{ lostAfterMs }: Pick<DeskOptions, "lostAfterMs">,
): HandoffStore {
	return {
		open: (pack) => run((work) => open(work, pack)),
		withdraw: (id, isRefused = false) =>
			run((work) => withdraw(work, id, isRefused)),
		accept: (id, agent) => run((work) => accept(work, id, agent)),
		decline: (id, agent) => run((work) => decline(work, id, agent)),
		say: (id, agent, message) => run((work) => say(work, id, agent, message)),
		release: (id, agent, back) =>
			run((work) => end(work, id, agent, { status: "released", back })),
		resolve: (id, agent, back) =>
			run((work) => end(work, id, agent, { status: "resolved", back })),
		transfer: (id, by, to) => run((work) => transfer(work, id, by, to)),
		takeOver: (id, person) => run((work) => takeOver(work, id, person)),
		join: (id, person) => run((work) => join(work, id, person)),
		promiseCall: (id, by, call) =>
			run((work) => promiseCall(work, id, by, call)),
		answerByEmail: (id, by, answer) =>
			run((work) => answerByEmail(work, id, by, answer)),
		leaveTicket: (id, email) => run((work) => leaveTicket(work, id, email)),
		rate: (rating) => run((work) => rate(work, rating)),
		emailTranscript: (request) => run((work) => emailTranscript(work, request)),
		queue: (now) => readQueue(db, now, lostAfterMs),
		apply: (decision, version, now) =>
			run((work) => applyDecision(work, decision, version), now),
		callReserves: (decision, now) =>
			run(async ({ trx, changed }) => {
				const value_json = JSON.stringify({
					count: decision.kind === "call-reserves" ? decision.count : 0,
					since: now,
				});
				await trx
					.insertInto("desk_state")
					.values({ key: reservesKey, value_json })
					.onConflict((conflict) =>
						conflict.column("key").doUpdateSet({ value_json }),
					)
					.execute();
				changed({ kind: "agents", conversationId: "" });
			}),
		reserves: () => readReserves(db),
		requeueLost: (now) => run(requeueLost, now),
		list: async ({ statuses, agentId, newestFirst, limit }) => {
			let query = listed(db).where("handoffs.status", "in", [...statuses]);
			if (agentId !== undefined)
				query = query.where("handoffs.agent_id", "=", agentId);
			const rows = await query
				.orderBy("handoffs.requested_at", newestFirst ? "desc" : "asc")
				.limit(limit ?? 500)
				.execute();
			return toHandoffs(db, rows);
		},
		search: (search) => searchHandoffs(db, search),
		get: async (handoffId) => {
			const row = await listed(db)
				.where("handoffs.id", "=", handoffId)
				.executeTakeFirst();
			const [handoff] = await toHandoffs(db, row ? [row] : []);
			return handoff;
		},
		latest: async (conversationId) => {
			const row = await listed(db)
				.where("handoffs.conversation_id", "=", conversationId)
				.orderBy("handoffs.requested_at", "desc")
				.orderBy("handoffs.id", "desc")
				.limit(1)
				.executeTakeFirst();
			const [handoff] = await toHandoffs(db, row ? [row] : []);
			return handoff;
		},
	};
}
