import type { HumanAgent } from "@shopbell/conversation";
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import { toPerson } from "../handoffs/handoff-row.js";
import type { StoredTicket } from "../port/desk.js";

const maxTickets = 200;

/** Promises to answer later that nobody has kept yet, oldest first. */
export async function readTickets(
	db: Kysely<Tables>,
): Promise<readonly StoredTicket[]> {
	const rows = await db
		.selectFrom("tickets")
		.leftJoin("letters", "letters.key", "tickets.letter_key")
		.innerJoin("conversations", "conversations.id", "tickets.conversation_id")
		.selectAll("tickets")
		.select(["letters.status as letter", "conversations.channel as channel"])
		.select((row) =>
			row
				.selectFrom("inbox")
				.select((inbox) => inbox.fn.max("received_at").as("at"))
				.whereRef("inbox.conversation_id", "=", "tickets.conversation_id")
				.where("entry_seq", "is not", null)
				.as("last_heard_at"),
		)
		.where("tickets.status", "=", "open")
		.orderBy("tickets.created_at")
		.limit(maxTickets)
		.execute();
	return rows.map((row) => ({
		number: row.number ?? "",
		kind: row.kind,
		handoffId: row.handoff_id,
		conversationId: row.conversation_id,
		status: row.status,
		subject: row.subject,
		email: row.email,
		phone: row.phone,
		when: row.call_when,
		letter: row.letter,
		channel: row.channel,
		lastHeardAt: row.last_heard_at,
		createdAt: row.created_at,
		doneBy: toPerson(row.done_by_id, row.done_by_name),
	}));
}

/** Ends an open ticket; false where there is none of that number. */
export async function closeTicket(
	trx: Kysely<Tables>,
	number: string,
	by: HumanAgent,
	now: number,
): Promise<boolean> {
	const done = await trx
		.updateTable("tickets")
		.set({
			status: "done",
			done_at: now,
			done_by_id: by.id,
			done_by_name: by.name,
		})
		.where("number", "=", number)
		.where("status", "=", "open")
		.executeTakeFirst();
	return done.numUpdatedRows === 1n;
}
