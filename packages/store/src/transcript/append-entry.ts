import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import type { TranscriptEntry } from "../port/transcript.js";

/** Writes the next line of a conversation under the next sequence number. */
export async function appendEntry(
	trx: Kysely<Tables>,
	conversationId: string,
	at: number,
	content: TranscriptEntry["content"],
): Promise<TranscriptEntry> {
	const { last_seq: seq } = await trx
		.updateTable("conversations")
		.set((column) => ({ last_seq: column("last_seq", "+", 1) }))
		.where("id", "=", conversationId)
		.returning("last_seq")
		.executeTakeFirstOrThrow();
	await trx
		.insertInto("transcript")
		.values({
			conversation_id: conversationId,
			seq,
			at,
			content_json: JSON.stringify(content),
		})
		.execute();
	return { conversationId, seq, at, content };
}
