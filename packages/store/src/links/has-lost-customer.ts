import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";

/** Whether a conversation has its customer by a link that has ended, and by no other. */
export async function hasLostCustomer(
	db: Kysely<Tables>,
	conversationId: string,
	customerId: string,
): Promise<boolean> {
	const rows = await db
		.selectFrom("links")
		.select("ended_at")
		.where("to_id", "=", conversationId)
		.where("customer_id", "=", customerId)
		.where("confirmed_at", "is not", null)
		.execute();
	return rows.length > 0 && rows.every(({ ended_at }) => ended_at !== null);
}
