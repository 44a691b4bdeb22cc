import type { Input } from "@shopbell/conversation";
import { type Kysely, sql } from "kysely";
import { toStoredConversation } from "../conversations/to-stored-conversation.js";
import type { Tables } from "../database/tables.js";
import type { Claim } from "../port/turns.js";
import type { Leases } from "./leases.js";

/**
 * Takes the oldest waiting input of a conversation that nobody works on. Claims must follow one
 * another: two at once would find the same input, and one of them nothing although more waits.
 */
export async function claimTurn(
	db: Kysely<Tables>,
	leases: Leases,
	leaseMs: number,
): Promise<Claim | undefined> {
	const row = await db
		.selectFrom("inbox")
		.innerJoin("conversations", "conversations.id", "inbox.conversation_id")
		.selectAll("conversations")
		.select([
			"inbox.id as input_id",
			"inbox.input_json",
			"inbox.attempts",
			"inbox.trace",
		])
		// Written out, not bound: the index of waiting inputs serves no parameter.
		.where("inbox.status", "=", sql.lit("pending" as const))
		.where((where) => {
			const held = leases.heldKeys();
			return held.length === 0
				? where.val(true)
				: where("inbox.conversation_id", "not in", held);
		})
		.orderBy("inbox.id")
		.limit(1)
		.executeTakeFirst();
	// A failed turn may have put the conversation to rest while the query waited for its turn.
	if (!row || leases.heldKeys().includes(row.id)) return undefined;
	return {
		inputId: row.input_id,
		input: JSON.parse(row.input_json) as Input,
		attempts: row.attempts,
		trace: row.trace,
		conversation: toStoredConversation(row),
		token: leases.take(row.id, leaseMs),
	};
}
