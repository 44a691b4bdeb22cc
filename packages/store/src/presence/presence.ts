import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.js";

/** A process that was silent for longer is gone. */
export const goneAfterMs = 20_000;

/** Who is present, and by which process. */
export interface PresenceContext {
	/** Epoch ms, for what people see. */
	readonly now: number;
	/** The clock of leases and signs of life. */
	readonly leaseNow: RawBuilder<number>;
	readonly processId: string;
}

/** The agent has a connection with this process. */
export async function addConnection(
	trx: Kysely<Tables>,
	agentId: string,
	{ processId }: Pick<PresenceContext, "processId">,
): Promise<void> {
	await trx
		.insertInto("agent_connections")
		.values({ agent_id: agentId, process_id: processId })
		.onConflict((conflict) =>
			conflict.columns(["agent_id", "process_id"]).doNothing(),
		)
		.execute();
}

/** The last connection with this process has ended; the agent is gone unless another has one. */
export async function removeConnection(
	trx: Kysely<Tables>,
	agentId: string,
	{ processId, now }: Pick<PresenceContext, "processId" | "now">,
): Promise<void> {
	await trx
		.deleteFrom("agent_connections")
		.where("agent_id", "=", agentId)
		.where("process_id", "=", processId)
		.execute();
	await markLost(trx, now);
}

/**
 * Ends every presence by processes that are gone, and by this one where it has just begun or is
 * about to end. Answers whether anybody is gone by that.
 */
export async function endPresence(
	trx: Kysely<Tables>,
	{ now, leaseNow, processId }: PresenceContext,
	of: "gone" | "gone-and-own",
): Promise<boolean> {
	await trx
		.deleteFrom("agent_connections")
		.where((is) =>
			is.and([
				...(of === "gone" ? [is("process_id", "!=", processId)] : []),
				is.or([
					is("process_id", "=", processId),
					is.not(
						is.exists(
							is
								.selectFrom("processes")
								.select("processes.id")
								.whereRef("processes.id", "=", "agent_connections.process_id")
								.where(
									"processes.beaten_at",
									">",
									sql<number>`${leaseNow} - ${sql.lit(goneAfterMs)}`,
								),
						),
					),
				]),
			]),
		)
		.execute();
	return markLost(trx, now);
}

/** Whoever has no connection left is gone from now on. */
async function markLost(trx: Kysely<Tables>, now: number): Promise<boolean> {
	const lost = await trx
		.updateTable("agents")
		.set({ lost_at: now })
		.where("lost_at", "is", null)
		.where((is) =>
			is.not(
				is.exists(
					is
						.selectFrom("agent_connections")
						.select("agent_connections.agent_id")
						.whereRef("agent_connections.agent_id", "=", "agents.id"),
				),
			),
		)
		.executeTakeFirst();
	return lost.numUpdatedRows > 0n;
}
