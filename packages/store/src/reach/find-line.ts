import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import type { ArrivalName, ShopperLine } from "../port/reach.js";
import { readEntry } from "../transcript/read-transcript.js";

/** The line that an arrival made; null when it made none or never came. */
export async function findLine(
	db: Kysely<Tables>,
	{ channel, account, externalId }: ArrivalName,
): Promise<ShopperLine | null> {
	const row = await db
		.selectFrom("inbox")
		.select(["conversation_id", "entry_seq"])
		.where("channel", "=", channel)
		.where("account", "=", account)
		.where("external_id", "=", externalId)
		.executeTakeFirst();
	if (row === undefined || row.entry_seq === null) return null;
	const entry = await readEntry(db, row.conversation_id, row.entry_seq);
	if (entry?.content.kind !== "shopper") return null;
	const { message } = entry.content;
	return {
		conversationId: row.conversation_id,
		seq: entry.seq,
		text: message.text,
		isDeleted: message.change?.kind === "deleted",
	};
}
