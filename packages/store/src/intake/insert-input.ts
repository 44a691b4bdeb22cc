import type { Input } from "@shopbell/conversation";
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";

/** One row of work for the turn. */
export async function insertInput(
	trx: Kysely<Tables>,
	row: {
		readonly channel: string;
		readonly account: string;
		readonly externalId: string;
		readonly conversationId: string;
		readonly input: Input;
		/** Where the trace stands of which the input is a step. */
		readonly trace?: string | null;
		readonly at: number;
	},
): Promise<void> {
	await trx
		.insertInto("inbox")
		.values({
			channel: row.channel,
			account: row.account,
			external_id: row.externalId,
			conversation_id: row.conversationId,
			input_json: JSON.stringify(row.input),
			status: "pending",
			attempts: 0,
			entry_seq: null,
			trace: row.trace ?? null,
			received_at: row.at,
			failure: null,
		})
		.onConflict((conflict) =>
			conflict.columns(["channel", "account", "external_id"]).doNothing(),
		)
		.execute();
}
