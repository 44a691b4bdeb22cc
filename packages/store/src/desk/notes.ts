import type { Kysely } from "kysely";
import type { Row, Tables } from "../database/tables.js";
import type { DeskWork } from "../handoffs/change-handoff.js";
import type { DeskStore, StoredNote } from "../port/desk.js";

/** Most notes of one conversation that are read. */
const maxNotes = 500;

/** Writes a note after the newest line, once per id; undefined where there is no such handoff. */
export async function addNote(
	{ trx, changed, now }: DeskWork,
	note: Parameters<DeskStore["addNote"]>[0],
): Promise<StoredNote | undefined> {
	const handoff = await trx
		.selectFrom("handoffs")
		.innerJoin("conversations", "conversations.id", "handoffs.conversation_id")
		.select(["handoffs.conversation_id", "conversations.last_seq"])
		.where("handoffs.id", "=", note.handoffId)
		.executeTakeFirst();
	if (!handoff) return undefined;
	const conversationId = handoff.conversation_id;
	const written = await trx
		.insertInto("notes")
		.values({
			id: note.id,
			conversation_id: conversationId,
			handoff_id: note.handoffId,
			kind: note.kind,
			author_id: note.author.id,
			author_name: note.author.name,
			text: note.text,
			after_seq: handoff.last_seq,
			at: now,
		})
		.onConflict((conflict) => conflict.column("id").doNothing())
		.executeTakeFirst();
	if (written.numInsertedOrUpdatedRows === 1n) {
		for (const agentId of new Set(note.mentions))
			if (agentId !== note.author.id)
				await trx
					.insertInto("mentions")
					.values({
						note_id: note.id,
						agent_id: agentId,
						conversation_id: conversationId,
						at: now,
						read_at: null,
					})
					.execute();
		changed({ kind: "notes", conversationId, noteId: note.id });
	}
	return readNote(trx, note.id);
}

export async function readNote(
	db: Kysely<Tables>,
	id: string,
): Promise<StoredNote | undefined> {
	const row = await db
		.selectFrom("notes")
		.selectAll()
		.where("id", "=", id)
		.executeTakeFirst();
	return row && (await withMentions(db, [row]))[0];
}

/** Notes of a conversation, oldest first. */
export async function readNotes(
	db: Kysely<Tables>,
	conversationId: string,
): Promise<readonly StoredNote[]> {
	const rows = await db
		.selectFrom("notes")
		.selectAll()
		.where("conversation_id", "=", conversationId)
		.orderBy("at")
		.orderBy("id")
		.limit(maxNotes)
		.execute();
	return withMentions(db, rows);
}

async function withMentions(
	db: Kysely<Tables>,
	rows: readonly Row<"notes">[],
): Promise<readonly StoredNote[]> {
	if (rows.length === 0) return [];
	const mentions = await db
		.selectFrom("mentions")
		.select(["note_id", "agent_id"])
		.where(
			"note_id",
			"in",
			rows.map(({ id }) => id),
		)
		.execute();
	return rows.map((row) => ({
		id: row.id,
		conversationId: row.conversation_id,
		handoffId: row.handoff_id,
		kind: row.kind,
		author: { id: row.author_id, name: row.author_name },
		text: row.text,
		mentions: mentions
			.filter(({ note_id }) => note_id === row.id)
			.map(({ agent_id }) => agent_id),
		afterSeq: row.after_seq,
		at: row.at,
	}));
}
