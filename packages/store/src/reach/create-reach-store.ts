import type { Kysely } from "kysely";
import type { Transactions } from "../commit/transactions.js";
import type { Tables } from "../database/tables.js";
import type {
	MessageMark,
	NamedConversation,
	ReachState,
	ReachStore,
	ReplyMark,
} from "../port/reach.js";
import { toEntry } from "../transcript/read-transcript.js";
import { editLine } from "./edit-line.js";
import { eraseLine, refuseArrival } from "./erase-line.js";
import { findLine } from "./find-line.js";

const rank: Readonly<Record<MessageMark, number>> = {
	sent: 0,
	delivered: 1,
	read: 2,
	failed: 3,
};

/** What was sent, how far it got, and whether anything can be sent at all. */
export function createReachStore(
	db: Kysely<Tables>,
	commits: Transactions,
): ReachStore {
	return {
		async partsSent(conversationId, deliveryKey) {
			const row = await db
				.selectFrom("sent_parts")
				.select("parts")
				.where("conversation_id", "=", conversationId)
				.where("delivery_key", "=", deliveryKey)
				.executeTakeFirst();
			return row?.parts ?? 0;
		},
		keepProgress: (progress) =>
			commits.run(async (trx) => {
				const { conversationId, deliveryKey, partsSent, at } = progress;
				if (partsSent > 0)
					await trx
						.insertInto("sent_parts")
						.values({
							conversation_id: conversationId,
							delivery_key: deliveryKey,
							parts: partsSent,
						})
						.onConflict((conflict) =>
							conflict
								.columns(["conversation_id", "delivery_key"])
								.doUpdateSet({ parts: partsSent }),
						)
						.execute();
				for (const messageId of progress.messageIds)
					await trx
						.insertInto("sent_messages")
						.values({
							conversation_id: conversationId,
							message_id: messageId,
							channel: progress.channel,
							account: progress.account,
							seq: progress.seq,
							sent_at: at,
							mark: "sent",
							marked_at: at,
							reason: null,
						})
						.onConflict((conflict) =>
							conflict.columns(["conversation_id", "message_id"]).doNothing(),
						)
						.execute();
			}),
		refuse: ({ conversationId, channel, account, deliveryKey, ...refused }) =>
			commits.run(async (trx, changed) => {
				await trx
					.insertInto("sent_messages")
					.values({
						conversation_id: conversationId,
						// No vendor gave it an id.
						message_id: `refused|${deliveryKey}`,
						channel,
						account,
						seq: refused.seq,
						sent_at: refused.at,
						mark: "failed",
						marked_at: refused.at,
						reason: refused.reason,
					})
					.onConflict((conflict) =>
						conflict.columns(["conversation_id", "message_id"]).doNothing(),
					)
					.execute();
				changed({ kind: "transcript", conversationId });
			}),
		mark: (told) =>
			commits.run(async (trx, changed) => {
				const conversationId = await find(trx, told);
				if (conversationId === undefined) return;
				const lower = (Object.keys(rank) as MessageMark[]).filter(
					(mark) => rank[mark] < rank[told.mark],
				);
				if (lower.length === 0) return;
				const raised = await trx
					.updateTable("sent_messages")
					.set({
						mark: told.mark,
						marked_at: told.until,
						reason: told.reason ?? null,
					})
					.where("conversation_id", "=", conversationId)
					.where("mark", "in", lower)
					.$if(told.messageIds.length > 0, (query) =>
						query.where("message_id", "in", [...told.messageIds]),
					)
					.$if(told.messageIds.length === 0, (query) =>
						query.where("sent_at", "<=", told.until),
					)
					.executeTakeFirst();
				if (raised.numUpdatedRows > 0n)
					changed({ kind: "transcript", conversationId });
			}),
		async marksOf(conversationId) {
			const rows = await db
				.selectFrom("sent_messages")
				.select(["seq", "mark", "marked_at", "reason"])
				.where("conversation_id", "=", conversationId)
				.orderBy("seq")
				.execute();
			return leastOfEach(
				rows.map((row) => ({
					seq: row.seq,
					mark: row.mark,
					at: row.marked_at,
					reason: row.reason,
				})),
			);
		},
		set: (told) =>
			commits.run(async (trx, changed) => {
				const conversationId = await find(trx, told);
				if (conversationId === undefined) return;
				const values = { state: told.state, changed_at: told.at };
				await trx
					.insertInto("reach")
					.values({ conversation_id: conversationId, ...values })
					.onConflict((conflict) =>
						conflict.column("conversation_id").doUpdateSet(values),
					)
					.execute();
				changed({ kind: "transcript", conversationId });
			}),
		async of(conversationId) {
			const row = await db
				.selectFrom("reach")
				.select("state")
				.where("conversation_id", "=", conversationId)
				.executeTakeFirst();
			const heard = await db
				.selectFrom("inbox")
				.select((inbox) => inbox.fn.max("received_at").as("at"))
				.where("conversation_id", "=", conversationId)
				.where("entry_seq", "is not", null)
				.executeTakeFirst();
			return {
				state: (row?.state ?? "ok") as ReachState,
				lastHeardAt: heard?.at ?? null,
			};
		},
		lineOf: (arrival) => findLine(db, arrival),
		edit: (edited) =>
			commits.run((trx, changed) => editLine(trx, changed, edited)),
		erase: (deleted) =>
			commits.run(async (trx, changed) => {
				const { channel, account, messageId, at } = deleted;
				const arrival = { channel, account, externalId: messageId };
				const line = await findLine(trx, arrival);
				if (line) return eraseLine(trx, changed, line, at);
				const conversationId = await find(trx, deleted);
				if (conversationId !== undefined)
					await refuseArrival(trx, { ...arrival, conversationId, at });
				return null;
			}),
		async changedLines(conversationId) {
			const rows = await db
				.selectFrom("transcript")
				.selectAll()
				.where("conversation_id", "=", conversationId)
				.where("content_json", "like", '%"change":{%')
				.orderBy("seq")
				.execute();
			return rows
				.map(toEntry)
				.filter(({ content }) => content.kind === "shopper");
		},
	};
}

async function find(
	trx: Kysely<Tables>,
	{ channel, account, externalId }: NamedConversation,
): Promise<string | undefined> {
	const row = await trx
		.selectFrom("conversations")
		.select("id")
		.where("channel", "=", channel)
		.where("account", "=", account)
		.where("external_id", "=", externalId)
		.executeTakeFirst();
	return row?.id;
}

/** A reply of several messages got as far as the one that got least far; one that failed is what matters. */
function leastOfEach(marks: readonly ReplyMark[]): readonly ReplyMark[] {
	const bySeq = new Map<number, ReplyMark>();
	for (const mark of marks) {
		const known = bySeq.get(mark.seq);
		const isFirst = known === undefined;
		if (
			isFirst ||
			(known.mark !== "failed" &&
				(mark.mark === "failed" || rank[mark.mark] < rank[known.mark]))
		)
			bySeq.set(mark.seq, mark);
	}
	return [...bySeq.values()];
}
