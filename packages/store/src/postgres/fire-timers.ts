import type { StoreChange } from "../port/store.js";
import type { Pool, Statement } from "./pool.js";

/** Most timers turned into inputs at once. */
const batch = 100;

/** Those that are due; where none is, the next one. */
const readFirst: Statement = {
	name: "read-first-timers",
	text: `select conversation_id, name, token, due_at from timers
	where due_at <= greatest($1::bigint, (select min(due_at) from timers)) order by due_at limit ${batch}`,
};

/** One timer, by the process that finds it still there: no statement crosses conversations. */
const fire: Statement = {
	name: "fire-timer",
	text: `with due as (
	delete from timers where conversation_id = $1 and name = $2 and token = $3 and due_at = $4 returning name)
insert into inbox (channel, account, external_id, conversation_id, input_json, status, attempts, received_at)
select 'timer', 'default', $5, $1, $6, 'pending', 0, $7 from due
on conflict (channel, account, external_id) do nothing
returning id`,
};

const readNext: Statement = {
	name: "read-next-timer",
	text: `select min(due_at) as due_at from timers`,
};

/** Turns due timers into inputs, each exactly once. */
export async function fireTimers(
	pool: Pool,
	now: number,
	changed: (change: StoreChange) => void,
): Promise<{ readonly fired: number; readonly nextDueAt: number | null }> {
	const first = await pool.query<{
		readonly conversation_id: string;
		readonly name: string;
		readonly token: string;
		readonly due_at: number;
	}>(readFirst, [now]);
	const due = first.filter(({ due_at }) => due_at <= now);
	if (due.length === 0)
		return { fired: 0, nextDueAt: first[0]?.due_at ?? null };
	let fired = 0;
	for (const { conversation_id: conversationId, name, token, due_at } of due) {
		const rows = await pool.query(fire, [
			conversationId,
			name,
			token,
			due_at,
			`${conversationId}|${name}|${token}|${due_at}`,
			JSON.stringify({ kind: "timer", at: now, timer: name, token }),
			now,
		]);
		if (rows.length === 0) continue;
		fired += 1;
		changed({ kind: "inbox", conversationId });
	}
	const [next] = await pool.query<{ readonly due_at: number | null }>(
		readNext,
		[],
	);
	return { fired, nextDueAt: next?.due_at ?? null };
}
