import type { TimerName } from "@shopbell/conversation";
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import { insertInput } from "../intake/insert-input.js";
import type { StoreChange } from "../port/store.js";

/** Most timers turned into inputs at once. */
const batch = 100;

/** Turns due timers into inputs, each exactly once. */
export async function fireTimers(
	trx: Kysely<Tables>,
	now: number,
	changed: (change: StoreChange) => void,
): Promise<{ readonly fired: number; readonly nextDueAt: number | null }> {
	const due = await trx
		.selectFrom("timers")
		.selectAll()
		.where("due_at", "<=", now)
		.orderBy("due_at")
		.limit(batch)
		.execute();
	for (const timer of due) {
		await trx
			.deleteFrom("timers")
			.where("conversation_id", "=", timer.conversation_id)
			.where("name", "=", timer.name)
			.execute();
		await insertInput(trx, {
			channel: "timer",
			account: "default",
			externalId: `${timer.conversation_id}|${timer.name}|${timer.token}|${timer.due_at}`,
			conversationId: timer.conversation_id,
			input: {
				kind: "timer",
				at: now,
				timer: timer.name as TimerName,
				token: timer.token,
			},
			at: now,
		});
		changed({ kind: "inbox", conversationId: timer.conversation_id });
	}
	const next = await trx
		.selectFrom("timers")
		.select((row) => row.fn.min("due_at").as("dueAt"))
		.executeTakeFirst();
	return { fired: due.length, nextDueAt: next?.dueAt ?? null };
}
