/** When an exchange was acknowledged and when its reply was there, both counted from its start. */
export interface Exchange {
	readonly ackMs: number;
	readonly replyMs: number;
}

/** What a load run measured; one exchange is one message and its reply. */
export interface LoadResult {
	readonly count: number;
	/** Messages whose reply was there, per second. */
	readonly perSecond: number;
	readonly ackP50Ms: number;
	readonly ackP99Ms: number;
	readonly replyP50Ms: number;
	readonly replyP99Ms: number;
}

/** How much is asked of a server. */
export interface LoadOptions {
	/** Exchanges that are under way at a time. */
	readonly lanes: number;
	/** Exchanges in all. */
	readonly count: number;
	/** No exchange starts later than this. */
	readonly maxMs: number;
	/** `n` counts up over all lanes; within a lane one exchange follows the other. */
	readonly exchange: (n: number, lane: number) => Promise<Exchange>;
}

/** Keeps every lane busy until `count` exchanges are done or the time is over. */
export async function runLoad(options: LoadOptions): Promise<LoadResult> {
	const done: Exchange[] = [];
	const startedAt = performance.now();
	let next = 0;
	await Promise.all(
		Array.from({ length: options.lanes }, async (_, lane) => {
			while (
				next < options.count &&
				performance.now() - startedAt < options.maxMs
			) {
				const n = next;
				next += 1;
				done.push(await options.exchange(n, lane));
			}
		}),
	);
	const seconds = (performance.now() - startedAt) / 1000;
	const acks = sorted(done.map(({ ackMs }) => ackMs));
	const replies = sorted(done.map(({ replyMs }) => replyMs));
	return {
		count: done.length,
		perSecond: done.length / seconds,
		ackP50Ms: quantile(acks, 0.5),
		ackP99Ms: quantile(acks, 0.99),
		replyP50Ms: quantile(replies, 0.5),
		replyP99Ms: quantile(replies, 0.99),
	};
}

/** Middle value; the upper one of two. NaN for none. */
export function median(values: readonly number[]): number {
	return quantile(sorted(values), 0.5);
}

function sorted(values: readonly number[]): readonly number[] {
	return values.toSorted((a, b) => a - b);
}

function quantile(ascending: readonly number[], share: number): number {
	const index = Math.floor(ascending.length * share);
	return ascending[Math.min(ascending.length - 1, index)] ?? Number.NaN;
}
