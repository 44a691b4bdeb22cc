import type { ConversationState } from "@shopbell/conversation";
import type { Row } from "../database/tables.js";
import type { StoredConversation } from "../port/conversations.js";

/** What of a row the rest of the program knows. */
export type ConversationRow = Pick<
	Row<"conversations">,
	| "id"
	| "channel"
	| "account"
	| "external_id"
	| "address_json"
	| "state_json"
	| "version"
	| "created_at"
	| "updated_at"
>;

/** A row as the rest of the program knows it. */
export function toStoredConversation(
	row: Omit<ConversationRow, "state_json">,
	state: ConversationState,
): StoredConversation {
	return {
		id: row.id,
		channel: row.channel,
		account: row.account,
		externalId: row.external_id,
		address: JSON.parse(row.address_json) as unknown,
		state,
		version: row.version,
		createdAt: row.created_at,
		updatedAt: row.updated_at,
	};
}

/** The state that a row has. */
export function readState(
	row: Pick<ConversationRow, "state_json">,
): ConversationState {
	return JSON.parse(row.state_json) as ConversationState;
}
