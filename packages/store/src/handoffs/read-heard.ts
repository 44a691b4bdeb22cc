import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";

/** The channel whose shoppers come for their answers: nothing closes there. */
const comesForAnswers = "webchat";

/** When shoppers were last heard, epoch ms, by conversation; web chat's are left out. */
export async function readHeard(
	db: Kysely<Tables>,
	conversations: readonly { readonly id: string; readonly channel: string }[],
): Promise<ReadonlyMap<string, number>> {
	const ids = conversations.flatMap(({ id, channel }) =>
		channel === comesForAnswers ? [] : [id],
	);
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom("inbox")
		.select((inbox) => [
			"conversation_id",
			inbox.fn.max("received_at").as("at"),
		])
		.where("conversation_id", "in", [...new Set(ids)])
		.where("entry_seq", "is not", null)
		.groupBy("conversation_id")
		.execute();
	return new Map(rows.map(({ conversation_id, at }) => [conversation_id, at]));
}
