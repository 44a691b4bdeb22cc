import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.js";
import type { StoreCounts } from "../port/operations.js";

/** How much of everything waits, in one statement over the indexes of what waits. */
export async function readCounts(
	db: Kysely<Tables>,
	now: number,
): Promise<StoreCounts> {
	const { rows } = await sql<Record<keyof StoreCounts | "since", number>>`
		select
			(select count(*) from inbox where status = 'pending') as "inboxPending",
			(select count(*) from inbox where status = 'dead') as "inboxDead",
			(select received_at from inbox where status = 'pending' order by id limit 1) as "since",
			(select count(*) from outbox where status in ('pending', 'sending')) as "outboxPending",
			(select count(*) from outbox where status = 'unknown') as "outboxUnknown",
			(select count(*) from calls) as "callsOpen",
			(select count(*) from timers where due_at <= ${now}) as "timersDue",
			(select count(*) from letters where status = 'pending') as "lettersPending"
	`.execute(db);
	const [row] = rows;
	if (!row) throw new Error("A row without a table is always there.");
	const { since, ...counts } = row;
	return {
		...counts,
		oldestPendingMs: since === null ? 0 : Math.max(0, now - since),
	};
}
