import { type DeliveryRow, toDelivery } from "../outbox/to-delivery.js";
import type { Delivery, DeliveryOutcome } from "../port/outbox.js";
import {
	freeLease,
	isFree,
	type LeaseContext,
	maxMeetings,
	takeLease,
} from "./leases.js";
import type { Pool, Statement } from "./pool.js";

/** The first of each lane that is due and that nobody holds; marked as being sent in the same statement. */
const claim: Statement = {
	name: "claim-delivery",
	text: `with oldest as (
	select waiting.id, waiting.conversation_id, 'out:' || waiting.target as kind
	from outbox waiting
	where waiting.status = 'pending' and waiting.not_before <= $4
		and not exists (
			select 1 from outbox earlier
			where earlier.conversation_id = waiting.conversation_id and earlier.target = waiting.target
				and earlier.status in ('pending', 'sending') and earlier.id < waiting.id)
		and ${isFree("waiting", "'out:' || waiting.target")}
	order by waiting.id limit 1 for update of waiting skip locked),
lease as (${takeLease("kind")}),
taken as (
	update outbox set status = 'sending' from oldest, lease
	where outbox.id = oldest.id and outbox.conversation_id = oldest.conversation_id and outbox.status = 'pending'
	returning outbox.id, outbox.conversation_id, outbox.work_json, outbox.key, outbox.attempts, outbox.created_at,
		outbox.trace, outbox.bot_fence, lease.token)
select taken.*, conversations.channel, conversations.account, conversations.address_json,
	coalesce(taken.bot_fence < conversations.fence, false) as is_void
from oldest left join taken on true left join conversations on conversations.id = oldest.conversation_id`,
};

type ClaimedRow =
	| { readonly id: null }
	| (DeliveryRow & { readonly token: number; readonly is_void: boolean });

/** Takes the oldest delivery that is first in its lane, due, and with nobody. One round trip. */
export async function claimDelivery(
	pool: Pool,
	{ leaseMs, now }: { readonly leaseMs: number; readonly now: number },
	{ processId, clock }: LeaseContext,
): Promise<Delivery | undefined> {
	for (let meeting = 0; meeting < maxMeetings; meeting += 1) {
		const [row] = await pool.query<ClaimedRow>(claim, [
			clock(),
			leaseMs,
			processId,
			now,
		]);
		if (!row) return undefined;
		// Another one holds the lane by now.
		if (row.id === null) continue;
		return toDelivery(row, { token: row.token, isVoid: row.is_void });
	}
	return undefined;
}

const settle: Statement = {
	name: "settle-delivery",
	text: `with lease as (${freeLease("$2", "$3")})
update outbox set attempts = $5, status = $6, not_before = coalesce($7, not_before), failure = $8 from lease
where outbox.id = $4 and outbox.conversation_id = $1 and outbox.status in ('sending', 'unknown')
returning outbox.id`,
};

/** Writes how an attempt ended; a late word about one that counts as unknown is still the truth. */
export async function settleDelivery(
	pool: Pool,
	delivery: Delivery,
	outcome: DeliveryOutcome,
): Promise<"settled" | "lost"> {
	const [row] = await pool.query(settle, [
		delivery.conversationId,
		`out:${delivery.work.target}`,
		delivery.token,
		delivery.id,
		delivery.attempts + 1,
		outcome.kind === "retry" ? "pending" : outcome.kind,
		outcome.kind === "retry" ? outcome.retryAt : null,
		"reason" in outcome ? outcome.reason : null,
	]);
	return row ? "settled" : "lost";
}

const recover: Statement = {
	name: "recover-deliveries",
	text: `update outbox
set status = case when target = 'desk' then 'pending' else 'unknown' end,
	failure = 'no outcome of sending in time'
where status = 'sending' and ${isFree("outbox", "'out:' || outbox.target")}
returning conversation_id`,
};

/**
 * What was being sent under a lease that ran out: a desk can tell repeats apart and gets it again; a
 * channel's message may have arrived, so it is never repeated blindly. Answers the conversations.
 */
export async function recoverDeliveries(
	pool: Pool,
	{ clock }: Pick<LeaseContext, "clock">,
): Promise<readonly string[]> {
	const rows = await pool.query<{ readonly conversation_id: string }>(recover, [
		clock(),
	]);
	return rows.map(({ conversation_id }) => conversation_id);
}
