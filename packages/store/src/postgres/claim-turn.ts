import type { Input } from "@shopbell/conversation";
import {
	type ConversationRow,
	readState,
	toStoredConversation,
} from "../conversations/to-stored-conversation.js";
import type { Claim } from "../port/turns.js";
import {
	freeLease,
	isFree,
	type LeaseContext,
	maxMeetings,
	takeLease,
} from "./leases.js";
import type { Pool, Statement } from "./pool.js";

/** Waiting inputs that are looked at, oldest first, before heads of conversations are. */
const windowSize = 200;

const leaseOldest = `
oldest as (
	select inbox.conversation_id
	from waiting join inbox on inbox.id = waiting.id
	where inbox.status = 'pending' and ${isFree("inbox", "'turn'")}
	order by inbox.id limit 1 for update of inbox skip locked),
lease as (${takeLease("'turn'")})
select oldest.conversation_id, lease.token, (select count(*) from waiting) as waiting
from (select 1) one left join oldest on true left join lease on true`;

const takeOldest: Statement = {
	name: "claim-turn",
	text: `with waiting as materialized (
	select id from inbox where status = 'pending' order by id limit ${windowSize}),${leaseOldest}`,
};

/** The first input of every conversation that has one, found by leaps over the index: however many wait behind it. */
const takeHead: Statement = {
	name: "claim-turn-head",
	text: `with recursive waiting as (
	(select conversation_id, id from inbox where status = 'pending' order by conversation_id, id limit 1)
	union all
	select next.conversation_id, next.id from waiting cross join lateral (
		select conversation_id, id from inbox
		where status = 'pending' and conversation_id > waiting.conversation_id
		order by conversation_id, id limit 1) next),${leaseOldest}`,
};

const readInput: Statement = {
	name: "claim-turn-input",
	text: `select conversations.id, channel, account, external_id, address_json, state_json, version, created_at, updated_at,
		input.id as input_id, input.input_json, input.attempts, input.trace
	from conversations cross join lateral (
		select id, input_json, attempts, trace from inbox
		where conversation_id = conversations.id and status = 'pending' order by id limit 1) input
	where conversations.id = $1`,
};

const giveBack: Statement = {
	name: "claim-turn-free",
	text: freeLease("'turn'", "$2"),
};

/**
 * Takes the conversation with the oldest waiting input of those nobody works on, and reads its first
 * input under the lease: what the holder before has left behind is seen, because it gave the lease
 * up in the statement that wrote it.
 */
export async function claimTurn(
	pool: Pool,
	leaseMs: number,
	{ processId, clock }: LeaseContext,
): Promise<Claim | undefined> {
	let statement = takeOldest;
	for (let meeting = 0; meeting < maxMeetings; ) {
		const [found] = await pool.query<{
			readonly conversation_id: string | null;
			readonly token: number | null;
			readonly waiting: number;
		}>(statement, [clock(), leaseMs, processId]);
		const id = found?.conversation_id;
		const token = found?.token;
		if (!found || !id) {
			const isWindowFull =
				statement === takeOldest && found?.waiting === windowSize;
			if (!isWindowFull) return undefined;
			statement = takeHead;
			continue;
		}
		meeting += 1;
		// Another one took the conversation by a different input of it.
		if (typeof token !== "number") continue;
		const [row] = await pool.query<
			ConversationRow & {
				readonly input_id: number;
				readonly input_json: string;
				readonly attempts: number;
				readonly trace: string | null;
			}
		>(readInput, [id]);
		if (row)
			return {
				inputId: row.input_id,
				input: JSON.parse(row.input_json) as Input,
				attempts: row.attempts,
				trace: row.trace,
				conversation: toStoredConversation(row, readState(row)),
				token,
			};
		await pool.query(giveBack, [id, token]);
	}
	return undefined;
}
