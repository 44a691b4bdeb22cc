import pg from "pg";
import { type PoolOptions, toConnectionSettings } from "../pool.js";
import { toStoreError } from "../to-store-error.js";
import { hear, Outgoing } from "./outgoing.js";
import { tellAnything, type WakeUpListener, type WakeUps } from "./wake-ups.js";

/** Time in which changes are collected before they are told: NOTIFY serialises commits, so few are better. */
const collectMs = 5;
/** A connection that does not answer this often is taken for dead and replaced. */
const aliveEveryMs = 10_000;
const answerMs = 5000;
const firstRestMs = 100;
const longestRestMs = 5000;

/**
 * Wake-ups by LISTEN and NOTIFY, on a connection of their own. When it breaks a new one is opened,
 * and as soon as it is there everybody looks at everything, because something may have been missed.
 */
export async function listenForWakeUps(
	settings: Omit<PoolOptions, "size">,
	processId: string,
	listener: WakeUpListener,
): Promise<WakeUps> {
	const outgoing = new Outgoing(processId);
	let client: pg.Client | undefined;
	let channel = "";
	let isClosed = false;
	let isSending = false;
	let timer: NodeJS.Timeout | undefined;
	let restMs = firstRestMs;

	async function connect(): Promise<void> {
		const next = new pg.Client(toConnectionSettings(settings));
		next.on("error", () => lose(next));
		next.on("end", () => lose(next));
		next.on("notification", ({ payload }) =>
			hear(payload ?? "", processId, listener),
		);
		try {
			await next.connect();
			const { rows } = await next.query<{ readonly channel: string }>(
				"select 'shopbell_' || md5(current_schema()) as channel",
			);
			channel = rows[0]?.channel ?? "";
			await next.query(`listen ${next.escapeIdentifier(channel)}`);
		} catch (error) {
			next.end().catch(() => undefined);
			throw error;
		}
		client = next;
		restMs = firstRestMs;
		if (isClosed) await next.end();
		else send();
	}

	function lose(lost: pg.Client): void {
		if (client !== lost) return;
		client = undefined;
		outgoing.drop();
		lost.end().catch(() => undefined);
		if (!isClosed) reconnect();
	}

	function reconnect(): void {
		setTimeout(() => {
			if (isClosed) return;
			connect().then(
				() => tellAnything(listener),
				() => reconnect(),
			);
		}, restMs).unref();
		restMs = Math.min(restMs * 2, longestRestMs);
	}

	function send(): void {
		if (timer || isSending || outgoing.isEmpty) return;
		timer = setTimeout(() => {
			timer = undefined;
			flush().catch(() => undefined);
		}, collectMs);
	}

	async function flush(): Promise<void> {
		const by = client;
		if (!by || isSending) return;
		isSending = true;
		try {
			for (const text of outgoing.take())
				await by.query({
					name: "notify",
					text: "select pg_notify($1, $2)",
					values: [channel, text],
				});
		} catch {
			lose(by);
		} finally {
			isSending = false;
			if (client) send();
		}
	}

	const watch = setInterval(() => {
		const watched = client;
		watched
			?.query({ text: "select 1", query_timeout: answerMs } as pg.QueryConfig)
			.catch(() => lose(watched));
	}, aliveEveryMs);
	watch.unref();

	try {
		await connect();
	} catch (error) {
		clearInterval(watch);
		throw toStoreError(error);
	}
	return {
		change(change) {
			outgoing.change(change);
			send();
		},
		tell(topic, payload) {
			outgoing.tell(topic, payload);
			send();
		},
		async close() {
			isClosed = true;
			clearInterval(watch);
			clearTimeout(timer);
			await flush().catch(() => undefined);
			await client?.end().catch(() => undefined);
		},
	};
}
