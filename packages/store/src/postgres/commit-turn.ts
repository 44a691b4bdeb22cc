import type { StoreChange } from "../port/store.js";
import type { TranscriptEntry } from "../port/transcript.js";
import type { Claim, CommitOutcome, TurnCommit } from "../port/turns.js";
import { tellTurn } from "../turns/tell-turn.js";
import { freeLease } from "./leases.js";
import type { Pool, Statement } from "./pool.js";

/**
 * Everything a turn leaves behind, in one statement. It hangs together by `moved`: no row there,
 * because the lease went to somebody else, the state moved on or the input is done, and nothing else
 * is written. Deliveries carry numbers only the database knows, so their JSON is put together there.
 */
const statement: Statement = {
	name: "commit-turn",
	text: `with
lease as (${freeLease("'turn'", "$2")}),
moved as (
	update conversations
	set state_json = $3, version = version + 1, fence = $4, updated_at = $5,
		last_seq = last_seq + cardinality($6::text[]), customer_id = coalesce($7, customer_id)
	where id = $1 and version = $8 and exists (select 1 from lease)
		and exists (select 1 from inbox where id = $9 and conversation_id = $1 and status = 'pending')
	returning version, last_seq - cardinality($6::text[]) as seq),
done as (
	update inbox set status = 'done', attempts = $10 from moved
	where inbox.id = $9 and inbox.conversation_id = $1 and inbox.status = 'pending'),
lines as (
	insert into transcript (conversation_id, seq, at, content_json)
	select $1, moved.seq + reply.n, $5, '{"kind":"reply","message":' || reply.message || '}'
	from moved, unnest($6::text[]) with ordinality as reply (message, n)),
replies as (
	insert into outbox (conversation_id, target, work_json, key, bot_fence, status, attempts, not_before, created_at, trace)
	select $1, 'channel',
		'{"target":"channel","seq":' || (moved.seq + reply.n) || ',"message":' || reply.message || '}',
		$1 || '|' || (moved.seq + reply.n), reply.fence, 'pending', 0, 0, $5, $23
	from moved, unnest($6::text[], $11::bigint[]) with ordinality as reply (message, fence, n)
	where $12::boolean order by reply.n),
commands as (
	insert into outbox (conversation_id, target, work_json, key, status, attempts, not_before, created_at, trace)
	select $1, 'desk', command.work, 'desk|' || $9 || '|' || (command.n - 1), 'pending', 0, 0, $5, $23
	from moved, unnest($13::text[]) with ordinality as command (work, n) order by command.n),
cleared as (
	delete from timers using moved where conversation_id = $1 and name = any ($14::text[])),
timed as (
	insert into timers (conversation_id, name, token, due_at)
	select $1, timer.name, timer.token, timer.due_at
	from moved, unnest($15::text[], $16::text[], $17::bigint[]) as timer (name, token, due_at)
	on conflict (conversation_id, name) do update set token = excluded.token, due_at = excluded.due_at),
called as (
	insert into calls (conversation_id, key, attempt, call_json, trace)
	select $1, call.key, call.attempt, call.json, $23
	from moved, unnest($18::text[], $19::bigint[], $20::text[]) with ordinality as call (key, attempt, json, n)
	order by call.n
	on conflict (key, attempt) do nothing),
told as (
	insert into events (conversation_id, at, kind, event_json)
	select $1, $5, event.kind, event.json
	from moved, unnest($21::text[], $22::text[]) with ordinality as event (kind, json, n) order by event.n)
select version, seq from moved`,
};

/** Everything a turn leaves behind, or nothing. One round trip. */
export async function commitTurn(
	pool: Pool,
	claim: Claim,
	turn: TurnCommit,
	context: {
		readonly now: number;
		readonly changed: (change: StoreChange) => void;
	},
): Promise<CommitOutcome> {
	const { state, replies, calls, events, deskCommands } = turn;
	const conversationId = claim.conversation.id;
	const timers = lastChanges(turn.timers);
	const set = timers.flatMap((timer) => (timer.kind === "set" ? [timer] : []));
	const [row] = await pool.query<{
		readonly version: number;
		/** Number of the last line before the replies. */
		readonly seq: number;
	}>(statement, [
		conversationId,
		claim.token,
		JSON.stringify(state),
		state.fence,
		context.now,
		replies.map((message) => JSON.stringify(message)),
		state.customer?.id ?? null,
		claim.conversation.version,
		claim.inputId,
		claim.attempts + 1,
		replies.map(({ author, fence }) => (author.kind === "bot" ? fence : null)),
		turn.deliverReplies,
		deskCommands.map((command) => JSON.stringify({ target: "desk", command })),
		timers.flatMap(({ kind, timer }) => (kind === "clear" ? [timer] : [])),
		set.map(({ timer }) => timer),
		set.map(({ token }) => token),
		set.map(({ dueAt }) => dueAt),
		calls.map(({ idempotencyKey }) => idempotencyKey),
		calls.map(({ attempt }) => attempt),
		calls.map((call) => JSON.stringify(call)),
		events.map(({ kind }) => kind),
		events.map((event) => JSON.stringify(event)),
		turn.trace ?? null,
	]);
	if (!row) return { kind: "lost" };
	const entries = replies.map(
		(message, n): TranscriptEntry => ({
			conversationId,
			seq: row.seq + n + 1,
			at: context.now,
			content: { kind: "reply", message },
		}),
	);
	tellTurn(conversationId, turn, context.changed, entries);
	return { kind: "committed", version: row.version };
}

/** What becomes of each timer that is named: the last change counts. */
function lastChanges(timers: TurnCommit["timers"]): TurnCommit["timers"] {
	return [...new Map(timers.map((change) => [change.timer, change])).values()];
}
