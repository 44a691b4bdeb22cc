import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.js";
import { toDelivery } from "../outbox/to-delivery.js";
import type { Delivery, DeliveryOutcome } from "../port/outbox.js";
import type { Leases } from "./leases.js";

/** Deliveries of one conversation to one target go out one after another. */
export function laneOf(delivery: {
	readonly conversation_id: string;
	readonly target: string;
}): string {
	return `${delivery.target}|${delivery.conversation_id}`;
}

/**
 * Takes the oldest open delivery of a lane that is free and due. What goes to a channel is
 * marked as being sent first: after a crash nobody can know whether it was.
 */
export async function claimDelivery(
	trx: Kysely<Tables>,
	leases: Leases,
	options: { readonly leaseMs: number; readonly now: number },
): Promise<Delivery | undefined> {
	for (;;) {
		const row = await findFirst(trx, leases.heldKeys(), options.now);
		if (!row) return undefined;
		if (row.status === "sending" && row.target === "channel") {
			// Nobody can know whether a sender that has gone quiet has sent it.
			await markUnknown(trx, row.id);
			continue;
		}
		await trx
			.updateTable("outbox")
			.set({ status: "sending" })
			.where("id", "=", row.id)
			.execute();
		return toDelivery(row, {
			token: leases.take(laneOf(row), options.leaseMs),
			isVoid: row.bot_fence !== null && row.bot_fence < row.fence,
		});
	}
}

/** The oldest of those that are first in a lane nobody holds, and due or left behind by a sender. */
function findFirst(
	trx: Kysely<Tables>,
	heldLanes: readonly string[],
	now: number,
) {
	// Statuses are written out, not bound: with parameters the whole outbox would be read, sent ones too.
	return trx
		.selectFrom("outbox")
		.innerJoin("conversations", "conversations.id", "outbox.conversation_id")
		.selectAll("outbox")
		.select([
			"conversations.channel",
			"conversations.account",
			"conversations.address_json",
			"conversations.fence",
		])
		.where("outbox.status", "in", [
			sql.lit("pending" as const),
			sql.lit("sending" as const),
		])
		.where((is) =>
			is.or([
				is("outbox.not_before", "<=", now),
				is("outbox.status", "=", sql.lit("sending" as const)),
			]),
		)
		.where((is) =>
			heldLanes.length === 0
				? is.val(true)
				: is(
						sql<string>`outbox.target || '|' || outbox.conversation_id`,
						"not in",
						heldLanes,
					),
		)
		.where((is) =>
			is.not(
				is.exists(
					is
						.selectFrom("outbox as earlier")
						.select("earlier.id")
						.whereRef("earlier.conversation_id", "=", "outbox.conversation_id")
						.whereRef("earlier.target", "=", "outbox.target")
						.where("earlier.status", "in", [
							sql.lit("pending" as const),
							sql.lit("sending" as const),
						])
						.whereRef("earlier.id", "<", "outbox.id"),
				),
			),
		)
		.orderBy("outbox.id")
		.limit(1)
		.executeTakeFirst();
}

function markUnknown(trx: Kysely<Tables>, id: number): Promise<unknown> {
	return trx
		.updateTable("outbox")
		.set({ status: "unknown", failure: "no outcome of sending in time" })
		.where("id", "=", id)
		.execute();
}

/** Writes how an attempt ended; a late word about one that counts as unknown is still the truth. */
export async function settleDelivery(
	trx: Kysely<Tables>,
	delivery: Delivery,
	outcome: DeliveryOutcome,
): Promise<"settled" | "lost"> {
	const attempts = delivery.attempts + 1;
	const row =
		outcome.kind === "retry"
			? {
					status: "pending" as const,
					not_before: outcome.retryAt,
					failure: outcome.reason,
				}
			: {
					status: outcome.kind,
					failure: "reason" in outcome ? outcome.reason : null,
				};
	const written = await trx
		.updateTable("outbox")
		.set({ attempts, ...row })
		.where("id", "=", delivery.id)
		.where("status", "in", ["sending", "unknown"])
		.executeTakeFirst();
	return written.numUpdatedRows === 1n ? "settled" : "lost";
}

/**
 * After a start: desk commands can be repeated (their handoff id tells repeats apart); a
 * channel's message that was being sent may have arrived, so it is never repeated blindly.
 */
export async function recoverDeliveries(trx: Kysely<Tables>): Promise<void> {
	await trx
		.updateTable("outbox")
		.set({ status: "pending" })
		.where("status", "=", "sending")
		.where("target", "=", "desk")
		.execute();
	await trx
		.updateTable("outbox")
		.set({ status: "unknown", failure: "the process ended while sending" })
		.where("status", "=", "sending")
		.execute();
}
