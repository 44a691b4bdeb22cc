import type { Kysely } from "kysely";
import type { Row, Tables } from "../database/tables.js";
import type { TranscriptEntry } from "../port/transcript.js";

/** Entries above `after`, oldest first. */
export async function readTranscript(
	db: Kysely<Tables>,
	conversationId: string,
	after: number,
	limit: number,
): Promise<readonly TranscriptEntry[]> {
	const rows = await db
		.selectFrom("transcript")
		.selectAll()
		.where("conversation_id", "=", conversationId)
		.where("seq", ">", after)
		.orderBy("seq")
		.limit(limit)
		.execute();
	return rows.map(toEntry);
}

/** One entry, or null when there is none of that number. */
export async function readEntry(
	db: Kysely<Tables>,
	conversationId: string,
	seq: number,
): Promise<TranscriptEntry | null> {
	const row = await db
		.selectFrom("transcript")
		.selectAll()
		.where("conversation_id", "=", conversationId)
		.where("seq", "=", seq)
		.executeTakeFirst();
	return row ? toEntry(row) : null;
}

/** A row as the rest of the program knows it. */
export function toEntry(row: Row<"transcript">): TranscriptEntry {
	return {
		conversationId: row.conversation_id,
		seq: row.seq,
		at: row.at,
		content: JSON.parse(row.content_json) as TranscriptEntry["content"],
	};
}
