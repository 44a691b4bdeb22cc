import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import type { Store } from "../port/store.js";

/** Writes a conversation that a channel names by our id. */
export async function openConversation(
	trx: Kysely<Tables>,
	{
		id,
		channel,
		account,
		address,
		state,
	}: Parameters<Store["openConversation"]>[0],
	now: number,
): Promise<void> {
	await trx
		.insertInto("conversations")
		.values({
			id,
			channel,
			account,
			external_id: null,
			address_json: JSON.stringify(address ?? null),
			state_json: JSON.stringify(state),
			version: 1,
			fence: state.fence,
			last_seq: 0,
			created_at: now,
			updated_at: now,
		})
		.execute();
}
