import type { Kysely } from "kysely";
import {
	readState,
	toStoredConversation,
} from "../conversations/to-stored-conversation.js";
import type { Row, Tables } from "../database/tables.js";
import type { StoredConversation } from "../port/conversations.js";
import type { TranscriptEntry } from "../port/transcript.js";
import { toEntry } from "../transcript/read-transcript.js";
import { createFinder, createStatement } from "./statement.js";

const findConversation = createFinder<Row<"conversations">>(
	"select * from conversations where id = ?",
);
const findEntries = createStatement<Row<"transcript">>(
	"select * from transcript where conversation_id = ? and seq > ? order by seq limit ?",
);

/** A conversation by our id. */
export async function readConversation(
	db: Kysely<Tables>,
	id: string,
): Promise<StoredConversation | undefined> {
	const row = await findConversation(db, id);
	return row && toStoredConversation(row, readState(row));
}

/** Entries above `after`, oldest first; every reader of every chat asks for them after each line. */
export async function readEntries(
	db: Kysely<Tables>,
	conversationId: string,
	after: number,
	limit: number,
): Promise<readonly TranscriptEntry[]> {
	const { rows } = await findEntries(db, conversationId, after, limit);
	return rows.map(toEntry);
}
