import { databaseNow } from "../leases.js";
import type { Pool, Statement } from "../pool.js";
import { hear, Outgoing } from "./outgoing.js";
import { tellAnything, type WakeUpListener, type WakeUps } from "./wake-ups.js";

const everyMs = 300;
/** Rows are read again for this long, because a lower number may be committed after a higher one. */
const rereadMs = 10_000;
const keptMs = 60_000;

const write: Statement = {
	name: "wake-ups-write",
	text: `insert into wake_ups (process_id, at, payload) select $1, ${databaseNow}, unnest($2::text[])`,
};

const read: Statement = {
	name: "wake-ups-read",
	text: `select id, payload from wake_ups where at > ${databaseNow} - ${rereadMs} and process_id <> $1 order by id`,
};

const remove: Statement = {
	name: "wake-ups-remove",
	text: `delete from wake_ups where at < ${databaseNow} - ${keptMs}`,
};

/**
 * Wake-ups by rows that every process reads three times a second, for databases and poolers without
 * LISTEN. After a time without the database everybody looks at everything.
 */
export async function pollForWakeUps(
	pool: Pool,
	processId: string,
	listener: WakeUpListener,
): Promise<WakeUps> {
	const outgoing = new Outgoing(processId);
	let seen: ReadonlySet<number> = new Set();
	let isAway = false;
	let isClosed = false;
	let rounds = 0;
	let round: Promise<void> = Promise.resolve();
	let timer: NodeJS.Timeout | undefined;

	const readNew = async (): Promise<readonly string[]> => {
		const rows = await pool.query<{
			readonly id: number;
			readonly payload: string;
		}>(read, [processId]);
		const before = seen;
		seen = new Set(rows.map(({ id }) => id));
		return rows.flatMap(({ id, payload }) => (before.has(id) ? [] : [payload]));
	};

	async function exchange(): Promise<void> {
		try {
			if (!outgoing.isEmpty)
				await pool.query(write, [processId, outgoing.take()]);
			const texts = await readNew();
			if (isAway) tellAnything(listener);
			isAway = false;
			for (const text of texts) hear(text, processId, listener);
			rounds += 1;
			if (rounds % 100 === 0) await pool.query(remove, []);
		} catch {
			isAway = true;
			outgoing.drop();
		}
	}

	function next(): void {
		timer = setTimeout(() => {
			round = exchange().then(() => {
				if (!isClosed) next();
			});
		}, everyMs);
		timer.unref();
	}

	// What was told before this process began is not for it.
	await readNew();
	next();
	return {
		change: (change) => outgoing.change(change),
		tell: (topic, payload) => outgoing.tell(topic, payload),
		async close() {
			isClosed = true;
			clearTimeout(timer);
			await round;
			if (!outgoing.isEmpty)
				await pool
					.query(write, [processId, outgoing.take()])
					.catch(() => undefined);
		},
	};
}
