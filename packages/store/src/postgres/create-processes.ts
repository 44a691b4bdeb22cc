import type { Kysely, RawBuilder } from "kysely";
import { sql } from "kysely";
import type { Transactions } from "../commit/transactions.js";
import type { Tables } from "../database/tables.js";
import type { StoreProcesses } from "../port/processes.js";
import type { StoreChange } from "../port/store.js";
import { endPresence, goneAfterMs } from "../presence/presence.js";
import { recoverDeliveries } from "./claim-delivery.js";
import { type LeaseContext, leaseNow } from "./leases.js";
import type { Pool, Statement } from "./pool.js";

/** What signs of life need. */
export interface ProcessesContext extends LeaseContext {
	readonly pool: Pool;
	readonly db: Kysely<Tables>;
	readonly commits: Transactions;
	/** Epoch ms, for what people see. */
	readonly now: () => number;
	readonly leaseNow: () => RawBuilder<number>;
	readonly changed: (change: StoreChange) => void;
}

/** Somebody of whom nothing was heard for this long is struck off. */
const forgottenAfterMs = 3_600_000;

const sign: Statement = {
	name: "process-beat",
	text: `with forgotten as (
	delete from processes where beaten_at < ${leaseNow(2)} - ${forgottenAfterMs} and id <> $1)
insert into processes (id, started_at, beaten_at)
values ($1, ${leaseNow(2)}, ${leaseNow(2)})
on conflict (id) do update set beaten_at = excluded.beaten_at`,
};

const findGone: Statement = {
	name: "process-gone",
	text: `select 1 as found from agent_connections
where not exists (
	select 1 from processes
	where processes.id = agent_connections.process_id
		and processes.beaten_at > ${leaseNow(1)} - ${goneAfterMs})
limit 1`,
};

/** Signs of life, and what is done for those that give none any more. */
export function createProcesses(context: ProcessesContext): StoreProcesses & {
	/** This process ends: nobody waits for its signs. */
	leave(): Promise<void>;
} {
	const { pool, db, commits, processId, now, changed } = context;
	const clear = (of: "gone" | "gone-and-own"): Promise<void> =>
		commits.run(async (trx, tell) => {
			const presence = {
				processId,
				now: now(),
				leaseNow: context.leaseNow(),
			};
			if (await endPresence(trx, presence, of))
				tell({ kind: "agents", conversationId: "" });
		});
	return {
		id: processId,
		async beat() {
			await pool.query(sign, [processId, context.clock()]);
			for (const conversationId of await recoverDeliveries(pool, context))
				changed({ kind: "outbox", conversationId });
			const gone = await pool.query(findGone, [context.clock()]);
			if (gone.length > 0) await clear("gone");
		},
		alive: async () => {
			const rows = await db
				.selectFrom("processes")
				.selectAll()
				.where(
					"beaten_at",
					">",
					sql<number>`${context.leaseNow()} - ${sql.lit(goneAfterMs)}`,
				)
				.orderBy("started_at")
				.orderBy("id")
				.execute();
			return rows.map((row) => ({
				id: row.id,
				startedAt: row.started_at,
				beatenAt: row.beaten_at,
			}));
		},
		async leave() {
			await clear("gone-and-own");
			await db.deleteFrom("processes").where("id", "=", processId).execute();
		},
	};
}
