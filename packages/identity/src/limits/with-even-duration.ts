/** Clock and pause. */
export interface TimePorts {
	/** Epoch ms. */
	readonly now: () => number;
	/** Resolves after so many ms. */
	readonly sleep: (ms: number) => Promise<void>;
}

/**
 * Lets work end only at whole multiples of `stepMs` after its start, so that its duration tells
 * less than that about what was found on the way. A rejection waits just as long.
 */
export async function withEvenDuration<Value>(
	{ now, sleep }: TimePorts,
	stepMs: number,
	work: () => Promise<Value>,
): Promise<Value> {
	const startedAt = now();
	try {
		return await work();
	} finally {
		const spent = Math.max(0, now() - startedAt);
		await sleep(Math.max(1, Math.ceil(spent / stepMs)) * stepMs - spent);
	}
}
