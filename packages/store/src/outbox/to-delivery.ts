import type { Row } from "../database/tables.js";
import type { Delivery } from "../port/outbox.js";

/** What of a row of the outbox and of its conversation makes a delivery. */
export type DeliveryRow = Pick<
	Row<"outbox">,
	| "id"
	| "conversation_id"
	| "work_json"
	| "key"
	| "attempts"
	| "created_at"
	| "trace"
> &
	Pick<Row<"conversations">, "channel" | "account" | "address_json">;

/** A row as the rest of the program knows it, under the lease it was taken with. */
export function toDelivery(
	row: DeliveryRow,
	{ token, isVoid }: Pick<Delivery, "token" | "isVoid">,
): Delivery {
	return {
		id: row.id,
		conversationId: row.conversation_id,
		channel: row.channel,
		account: row.account,
		address: JSON.parse(row.address_json) as unknown,
		work: JSON.parse(row.work_json) as Delivery["work"],
		key: row.key,
		attempts: row.attempts,
		createdAt: row.created_at,
		trace: row.trace,
		token,
		isVoid,
	};
}
