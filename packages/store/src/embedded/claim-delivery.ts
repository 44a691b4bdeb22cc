import type { Kysely } from "kysely";
import type { Row, Tables } from "../database/tables.js";
import { type DeliveryRow, toDelivery } from "../outbox/to-delivery.js";
import type { Delivery, DeliveryOutcome } from "../port/outbox.js";
import type { Leases } from "./leases.js";
import { createFinder, createStatement, type Finder } from "./statement.js";

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
		const held = leases.heldKeys();
		const row = await findFirst(held.length)(trx, options.now, ...held);
		if (!row) return undefined;
		if (row.status === "sending" && row.target === "channel") {
			// Nobody can know whether a sender that has gone quiet has sent it.
			await markUnknown(trx, row.id);
			continue;
		}
		await markSending(trx, row.id);
		return toDelivery(row, {
			token: leases.take(laneOf(row), options.leaseMs),
			isVoid: row.bot_fence !== null && row.bot_fence < row.fence,
		});
	}
}

type Found = DeliveryRow &
	Pick<Row<"outbox">, "target" | "status" | "bot_fence"> &
	Pick<Row<"conversations">, "fence">;

const finders: Finder<Found>[] = [];

/**
 * The oldest of those that are first in a lane, due or left behind by a sender; passes over so many
 * lanes that somebody holds.
 */
function findFirst(held: number): Finder<Found> {
	// Statuses are written out, not bound: with parameters the whole outbox would be read, sent ones too.
	finders[held] ??= createFinder(
		`select outbox.*, conversations.channel, conversations.account, conversations.address_json, conversations.fence
		from outbox inner join conversations on conversations.id = outbox.conversation_id
		where outbox.status in ('pending', 'sending')
			and (outbox.not_before <= ? or outbox.status = 'sending')
			${held === 0 ? "" : `and outbox.target || '|' || outbox.conversation_id not in (${Array(held).fill("?").join(", ")})`}
			and not exists (
				select 1 from outbox earlier
				where earlier.conversation_id = outbox.conversation_id and earlier.target = outbox.target
					and earlier.status in ('pending', 'sending') and earlier.id < outbox.id)
		order by outbox.id limit 1`,
	);
	return finders[held];
}

const markSending = createStatement(
	"update outbox set status = 'sending' where id = ?",
);
const markUnknown = createStatement(
	"update outbox set status = 'unknown', failure = 'no outcome of sending in time' where id = ?",
);
const writeOutcome = createStatement(
	`update outbox set attempts = ?, status = ?, not_before = coalesce(?, not_before), failure = ?
	where id = ? and status in ('sending', 'unknown')`,
);

/** Writes how an attempt ended; a late word about one that counts as unknown is still the truth. */
export async function settleDelivery(
	trx: Kysely<Tables>,
	delivery: Delivery,
	outcome: DeliveryOutcome,
): Promise<"settled" | "lost"> {
	const written = await writeOutcome(
		trx,
		delivery.attempts + 1,
		outcome.kind === "retry" ? "pending" : outcome.kind,
		outcome.kind === "retry" ? outcome.retryAt : null,
		"reason" in outcome ? outcome.reason : null,
		delivery.id,
	);
	return written.numAffectedRows === 1n ? "settled" : "lost";
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
