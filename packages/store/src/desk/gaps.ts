import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import type { StoredGap } from "../port/desk.js";

const maxGaps = 500;

/** A question no article answers, once per line of a conversation. */
export async function addGap(
	trx: Kysely<Tables>,
	gap: Omit<StoredGap, "id" | "at" | "status">,
	at: number,
): Promise<void> {
	await trx
		.insertInto("gaps")
		.values({
			conversation_id: gap.conversationId,
			seq: gap.seq,
			text: gap.text,
			locale: gap.locale,
			article_id: gap.articleId,
			agent_id: gap.by.id,
			agent_name: gap.by.name,
			at,
			status: "open",
		})
		.onConflict((conflict) =>
			conflict.columns(["conversation_id", "seq"]).doUpdateSet({
				text: gap.text,
				status: "open",
				at,
			}),
		)
		.execute();
}

/** Questions that editors have not dealt with, newest first. */
export async function readGaps(
	db: Kysely<Tables>,
): Promise<readonly StoredGap[]> {
	const rows = await db
		.selectFrom("gaps")
		.selectAll()
		.where("status", "=", "open")
		.orderBy("at", "desc")
		.limit(maxGaps)
		.execute();
	return rows.map((row) => ({
		id: row.id,
		conversationId: row.conversation_id,
		seq: row.seq,
		text: row.text,
		locale: row.locale,
		articleId: row.article_id,
		by: { id: row.agent_id, name: row.agent_name },
		at: row.at,
		status: row.status,
	}));
}

/** An editor has dealt with it; false where it is not open. */
export async function closeGap(
	trx: Kysely<Tables>,
	id: number,
): Promise<boolean> {
	const done = await trx
		.updateTable("gaps")
		.set({ status: "done" })
		.where("id", "=", id)
		.where("status", "=", "open")
		.executeTakeFirst();
	return done.numUpdatedRows === 1n;
}
