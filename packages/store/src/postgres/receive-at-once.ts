import {
	type ConversationRow,
	readState,
	toStoredConversation,
} from "../conversations/to-stored-conversation.js";
import type { StoredConversation } from "../port/conversations.js";
import type { Arrival, Receipt, StoreChange } from "../port/store.js";
import type { TranscriptEntry } from "../port/transcript.js";
import type { ClaimedTurn, TakeTurn } from "../port/turns.js";
import { attemptTurn } from "../turns/attempt-turn.js";
import type { KnownStates } from "../turns/known-states.js";
import { tellTurn } from "../turns/tell-turn.js";
import { type LeaseContext, leaseNow } from "./leases.js";
import { toLeftBehind, writeLeftBehind } from "./left-behind.js";
import { isDuplicate, type Pool, type Statement } from "./pool.js";
import { toReplyEntries } from "./to-reply-entries.js";

/** What arrivals are answered at once with. */
export interface AtOnceContext extends LeaseContext {
	readonly pool: Pool;
	readonly states: KnownStates;
	/** Epoch ms. */
	readonly now: () => number;
	readonly changed: (change: StoreChange) => void;
}

/**
 * The arrival and everything its turn leaves behind, in one statement: only where the turn saw the last
 * state, nothing else of the conversation waits, nobody works on it and the arrival is new. Who appends
 * a line at this moment changes `last_seq`, which is looked at again once the row is locked; so nobody's
 * earlier line is passed over. The lease is given out and up in one step, so that its token orders the
 * turn among the claims.
 */
const statement: Statement = {
	name: "receive-at-once",
	text: `with lease as (
	insert into leases as held (conversation_id, kind, token, until, process_id)
	select id, 'turn', 1, 0, $2 from conversations
	where id = $1 and version = $8
		and not exists (select 1 from inbox where channel = $24 and account = $25 and external_id = $26)
		and not exists (select 1 from inbox where conversation_id = $1 and status = 'pending')
	on conflict (conversation_id, kind) do update
	set token = held.token + 1, until = 0, process_id = excluded.process_id
	where held.until <= ${leaseNow(9)}
	returning token),
moved as (
	update conversations
	set state_json = $3, version = conversations.version + 1, fence = $4, updated_at = $5,
		last_seq = conversations.last_seq + $10::int + cardinality($6::text[]),
		customer_id = coalesce($7, customer_id)
	from lease, (select last_seq as seen from conversations where id = $1) before
	where conversations.id = $1 and conversations.version = $8 and conversations.last_seq = before.seen
	returning conversations.version, conversations.last_seq - cardinality($6::text[]) as seq),
input as (
	insert into inbox (channel, account, external_id, conversation_id, input_json, status, attempts, entry_seq, received_at, trace)
	select $24, $25, $26, $1, $27, 'done', 1, case when $10::int = 1 then moved.seq end, $5, $29 from moved
	returning id),
line as (
	insert into transcript (conversation_id, seq, at, content_json)
	select $1, moved.seq, $5, $28 from moved where $10::int = 1),${writeLeftBehind("input")}
select moved.version, moved.seq, lease.token from moved, lease`,
};

const columns =
	"id, channel, account, external_id, address_json, state_json, version, created_at, updated_at";

const findKnown: Statement = {
	name: "receive-find-known",
	text: `select ${columns} from conversations where id = $1`,
};

const findExternal: Statement = {
	name: "receive-find-external",
	text: `select ${columns} from conversations
	where channel = $1 and account = $2 and external_id = $3 and address_json = $4`,
};

/**
 * Answers an arrival in the statement that writes it; undefined, with nothing written, where it has to be
 * written for whoever claims it.
 */
export async function receiveAtOnce(
	arrival: Arrival,
	take: TakeTurn,
	context: AtOnceContext,
): Promise<Receipt | undefined> {
	const { states } = context;
	const named = arrival.conversation;
	const known = named.kind === "known" ? states.last(named.id) : undefined;
	const first = known && (await attempt(arrival, known, take, context));
	if (first) return first;
	const read = await readConversation(arrival, context.pool);
	// Read again for nothing: it was not the state that stood in the way.
	if (!read || read.version === known?.version) return undefined;
	return attempt(arrival, read, take, context);
}

async function readConversation(
	{ channel, account, conversation: named }: Arrival,
	pool: Pool,
): Promise<StoredConversation | undefined> {
	const [row] =
		named.kind === "known"
			? await pool.query<ConversationRow>(findKnown, [named.id])
			: await pool.query<ConversationRow>(findExternal, [
					channel,
					account,
					named.externalId,
					JSON.stringify(named.address ?? null),
				]);
	return row && toStoredConversation(row, readState(row));
}

async function attempt(
	arrival: Arrival,
	conversation: StoredConversation,
	take: TakeTurn,
	context: AtOnceContext,
): Promise<Receipt | undefined> {
	const { input, message, trace } = arrival;
	const claimed: ClaimedTurn = {
		input,
		attempts: 0,
		trace: trace ?? null,
		conversation,
	};
	const turn = attemptTurn(take, claimed);
	if (!turn) return undefined;
	const { id: conversationId } = conversation;
	const at = context.now();
	const left = toLeftBehind(turn, at);
	const content = message ? ({ kind: "shopper", message } as const) : null;
	const row = await write(context.pool, [
		conversationId,
		context.processId,
		...left.state,
		conversation.version,
		context.clock(),
		content ? 1 : 0,
		...left.rows,
		arrival.channel,
		arrival.account,
		arrival.externalId,
		JSON.stringify(input),
		content && JSON.stringify(content),
		trace ?? null,
	]);
	if (!row) return undefined;
	const { version, token } = row;
	context.states.keep(conversation, { state: turn.state, version });
	const entry: TranscriptEntry | null = content && {
		conversationId,
		seq: row.seq,
		at,
		content,
	};
	const replies = toReplyEntries(conversationId, turn, { seq: row.seq, at });
	tellTurn(
		conversationId,
		turn,
		context.changed,
		entry ? [entry, ...replies] : replies,
	);
	return {
		kind: "accepted",
		conversationId,
		entry,
		turned: { claimed, turn, version, token },
	};
}

/** Number of the shopper's line, or of the last line before the replies; undefined: nothing was written. */
async function write(
	pool: Pool,
	values: readonly unknown[],
): Promise<
	| { readonly version: number; readonly seq: number; readonly token: number }
	| undefined
> {
	try {
		const [row] = await pool.query<{
			readonly version: number;
			readonly seq: number;
			readonly token: number;
		}>(statement, values);
		return row;
	} catch (error) {
		// The same arrival was being written beside it.
		if (isDuplicate(error)) return undefined;
		throw error;
	}
}
