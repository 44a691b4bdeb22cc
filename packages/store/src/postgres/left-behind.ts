import type { TurnCommit } from "../port/turns.js";

/** What a turn leaves behind, as `$3` to `$7` and `$11` to `$23` of a statement that writes it. */
export function toLeftBehind(
	turn: TurnCommit,
	now: number,
): {
	/** `$3` state, `$4` fence, `$5` now, `$6` replies, `$7` customer. */
	readonly state: readonly unknown[];
	/** `$11` and on. */
	readonly rows: readonly unknown[];
} {
	const { state, replies, calls, events, deskCommands } = turn;
	const timers = lastChanges(turn.timers);
	const set = timers.flatMap((timer) => (timer.kind === "set" ? [timer] : []));
	return {
		state: [
			JSON.stringify(state),
			state.fence,
			now,
			replies.map((message) => JSON.stringify(message)),
			state.customer?.id ?? null,
		],
		rows: [
			replies.map(({ author, fence }) =>
				author.kind === "bot" ? fence : null,
			),
			turn.deliverReplies,
			deskCommands.map((command) =>
				JSON.stringify({ target: "desk", command }),
			),
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
		],
	};
}

/**
 * The parts of a statement that write what a turn leaves behind for the conversation `$1`, apart from its
 * state. They hang together by `moved`, whose `seq` is the number of the last line before the replies: no
 * row there, and nothing is written. Deliveries carry numbers only the database knows, so their JSON is
 * put together there. `input` names the row that has the input's number in `id`.
 */
export function writeLeftBehind(input: string): string {
	return `
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
	select $1, 'desk', command.work, 'desk|' || ${input}.id || '|' || (command.n - 1), 'pending', 0, 0, $5, $23
	from moved, ${input}, unnest($13::text[]) with ordinality as command (work, n) order by command.n),
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
	from moved, unnest($21::text[], $22::text[]) with ordinality as event (kind, json, n) order by event.n)`;
}

/** What becomes of each timer that is named: the last change counts. */
function lastChanges(timers: TurnCommit["timers"]): TurnCommit["timers"] {
	return [...new Map(timers.map((change) => [change.timer, change])).values()];
}
