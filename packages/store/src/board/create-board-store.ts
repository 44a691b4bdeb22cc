import { type Kysely, sql } from "kysely";
import type { Transactions } from "../commit/transactions.js";
import type { Tables } from "../database/tables.js";
import type { BoardStore } from "../port/board.js";

const hourMs = 60 * 60 * 1000;
const keptMs = 90 * 24 * hourMs;
const maxTimes = 50_000;

/** Samples of the queue, and the instants of handoffs. */
export function createBoardStore(
	db: Kysely<Tables>,
	commits: Transactions,
): BoardStore {
	return {
		keepSample: (sample) =>
			commits.run(async (trx) => {
				await trx
					.insertInto("queue_samples")
					.values({
						at: sample.at,
						waiting: sample.waiting,
						longest_wait_ms: sample.longestWaitMs,
						promised_ms: sample.promisedMs,
						available: sample.available,
						open: sample.open,
					})
					.onConflict((conflict) => conflict.column("at").doNothing())
					.execute();
				await trx
					.deleteFrom("queue_samples")
					.where("at", "<", sample.at - keptMs)
					.execute();
			}),
		async samples(since) {
			const rows = await db
				.selectFrom("queue_samples")
				.selectAll()
				.where("at", ">=", since)
				.orderBy("at")
				.execute();
			return rows.map((row) => ({
				at: row.at,
				waiting: row.waiting,
				longestWaitMs: row.longest_wait_ms,
				promisedMs: row.promised_ms,
				available: row.available,
				open: row.open,
			}));
		},
		async handoffTimes(since) {
			const rows = await db
				.selectFrom("handoffs")
				.select(["requested_at", "accepted_at", "closed_at", "status"])
				.where("requested_at", ">=", since)
				.orderBy("requested_at")
				.limit(maxTimes)
				.execute();
			return rows.map((row) => ({
				requestedAt: row.requested_at,
				acceptedAt: row.accepted_at,
				closedAt: row.closed_at,
				status: row.status,
			}));
		},
		async arrivals(since) {
			const hour = sql<number>`requested_at / ${sql.lit(hourMs)}`;
			const rows = await db
				.selectFrom("handoffs")
				.select((row) => [
					hour.as("hour"),
					row.fn.countAll<number>().as("count"),
				])
				.where("requested_at", ">=", since)
				.groupBy(hour)
				.orderBy(hour)
				.execute();
			return rows.map(({ hour: at, count }) => ({ at: at * hourMs, count }));
		},
	};
}
