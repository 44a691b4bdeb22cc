import type { HumanAgent, Input } from "@shopbell/conversation";
import { type Kysely, sql } from "kysely";
import type { Transactions } from "../commit/transactions.js";
import type { Tables } from "../database/tables.js";
import { record } from "../desk/records.js";
import type { StoreOperations, UnknownSettlement } from "../port/operations.js";
import type { Delivery } from "../port/outbox.js";
import { readCounts } from "./read-counts.js";

/** Statuses that what a person decided leads to. */
const settled = {
	resend: "pending",
	arrived: "delivered",
	"given-up": "rejected",
} as const satisfies Record<UnknownSettlement, string>;

/** What the operator looks at and decides; every decision is logged in its transaction. */
export function createOperations(
	db: Kysely<Tables>,
	commits: Transactions,
	now: () => number,
): StoreOperations {
	const decideDead = (
		id: number,
		by: HumanAgent,
		how: { readonly status: "pending" | "dropped"; readonly action: string },
	): Promise<boolean> =>
		commits.run(async (trx, changed) => {
			const row = await trx
				.updateTable("inbox")
				.set({ status: how.status, attempts: 0 })
				.where("id", "=", id)
				.where("status", "=", "dead")
				.returning("conversation_id")
				.executeTakeFirst();
			if (!row) return false;
			await record(
				trx,
				{
					actor: by,
					action: how.action,
					subject: row.conversation_id,
					detail: { input: id },
				},
				now(),
			);
			if (how.status === "pending")
				changed({ kind: "inbox", conversationId: row.conversation_id });
			return true;
		});

	return {
		deadLetters: async ({ limit }) => {
			const rows = await db
				.selectFrom("inbox")
				.selectAll()
				.where("status", "=", sql.lit("dead" as const))
				.orderBy("id", "desc")
				.limit(clamp(limit))
				.execute();
			return rows.map((row) => ({
				id: row.id,
				conversationId: row.conversation_id,
				channel: row.channel,
				account: row.account,
				input: JSON.parse(row.input_json) as Input,
				seq: row.entry_seq,
				at: row.received_at,
				attempts: row.attempts,
				reason: row.failure,
			}));
		},
		replayDeadLetter: (id, by) =>
			decideDead(id, by, { status: "pending", action: "dead-letter.replay" }),
		dropDeadLetter: (id, by) =>
			decideDead(id, by, { status: "dropped", action: "dead-letter.drop" }),
		unknownDeliveries: async ({ limit, conversationId }) => {
			let query = db
				.selectFrom("outbox")
				.innerJoin(
					"conversations",
					"conversations.id",
					"outbox.conversation_id",
				)
				.selectAll("outbox")
				.select(["conversations.channel", "conversations.account"])
				.where("outbox.status", "=", sql.lit("unknown" as const));
			if (conversationId !== undefined)
				query = query.where("outbox.conversation_id", "=", conversationId);
			const rows = await query
				.orderBy("outbox.id", "desc")
				.limit(clamp(limit))
				.execute();
			return rows.map((row) => {
				const work = JSON.parse(row.work_json) as Delivery["work"];
				return {
					id: row.id,
					conversationId: row.conversation_id,
					channel: row.channel,
					account: row.account,
					work,
					seq: work.target === "channel" ? work.seq : null,
					at: row.created_at,
					attempts: row.attempts,
					reason: row.failure,
				};
			});
		},
		settleUnknown: (id, settlement, by) =>
			commits.run(async (trx, changed) => {
				const row = await trx
					.updateTable("outbox")
					.set({ status: settled[settlement], not_before: 0 })
					.where("id", "=", id)
					.where("status", "=", "unknown")
					.returning("conversation_id")
					.executeTakeFirst();
				if (!row) return false;
				await record(
					trx,
					{
						actor: by,
						action: "delivery.settle-unknown",
						subject: row.conversation_id,
						detail: { delivery: id, settlement },
					},
					now(),
				);
				changed({ kind: "outbox", conversationId: row.conversation_id });
				return true;
			}),
		counts: () => readCounts(db, now()),
	};
}

function clamp(limit: number): number {
	return Math.max(1, Math.min(1000, limit));
}
