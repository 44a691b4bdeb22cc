import type { ActionOutcome, OutsideCall } from "@shopbell/conversation";
import type { ClaimedCall } from "../port/calls.js";
import type { StoreChange } from "../port/store.js";
import {
	freeLease,
	isFree,
	type LeaseContext,
	maxMeetings,
	takeLease,
} from "./leases.js";
import type { Pool, Statement } from "./pool.js";

const claim: Statement = {
	name: "claim-call",
	text: `with oldest as (
	select calls.id, calls.conversation_id, calls.call_json, calls.trace from calls
	where ${isFree("calls", "'call'")}
	order by calls.id limit 1 for update of calls skip locked),
lease as (${takeLease("'call'")})
select oldest.id, oldest.conversation_id, oldest.call_json, oldest.trace, lease.token from oldest left join lease on true`,
};

/** Takes the oldest open call of a conversation that has none under way. One round trip. */
export async function claimCall(
	pool: Pool,
	leaseMs: number,
	{ processId, clock }: LeaseContext,
): Promise<ClaimedCall | undefined> {
	for (let meeting = 0; meeting < maxMeetings; meeting += 1) {
		const [row] = await pool.query<{
			readonly id: number;
			readonly conversation_id: string;
			readonly call_json: string;
			readonly trace: string | null;
			readonly token: number | null;
		}>(claim, [clock(), leaseMs, processId]);
		if (!row) return undefined;
		// Another one has taken a call of the same conversation.
		if (row.token === null) continue;
		return {
			id: row.id,
			conversationId: row.conversation_id,
			call: JSON.parse(row.call_json) as OutsideCall,
			token: row.token,
			trace: row.trace,
		};
	}
	return undefined;
}

const settle: Statement = {
	name: "settle-call",
	text: `with lease as (${freeLease("'call'", "$2")}),
gone as (
	delete from calls using lease where calls.id = $3 and calls.conversation_id = $1 returning calls.id),
input as (
	insert into inbox (channel, account, external_id, conversation_id, input_json, status, attempts, received_at, trace)
	select 'shop', 'default', $4, $1, $5, 'pending', 0, $6, $7 from gone
	on conflict (channel, account, external_id) do nothing)
select id from gone`,
};

/** Turns the outcome into an input and the call into nothing, unless somebody else has it by now. */
export async function settleCall(
	pool: Pool,
	{ id, conversationId, call, token, trace }: ClaimedCall,
	outcome: ActionOutcome,
	context: {
		readonly now: number;
		readonly changed: (change: StoreChange) => void;
	},
): Promise<"settled" | "lost"> {
	const { idempotencyKey: key, attempt } = call;
	const [row] = await pool.query(settle, [
		conversationId,
		token,
		id,
		`${key}|${attempt}`,
		JSON.stringify({ kind: "action-result", at: context.now, key, outcome }),
		context.now,
		trace ?? null,
	]);
	if (!row) return "lost";
	context.changed({ kind: "inbox", conversationId });
	return "settled";
}
