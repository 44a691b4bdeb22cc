/** What was put into a queue and what came out of it, by the id of each message. */
export interface QueueHistory {
	/** Everything that was offered, whether its acknowledgement came or not. */
	readonly offered: Iterable<string>;
	/** What was acknowledged; all of it was offered. */
	readonly acknowledged: Iterable<string>;
	/** What was found in the end, once for every time it was found. */
	readonly found: Iterable<string>;
}

/** How a queue kept its promise; every list but the last is a fault. */
export interface QueueVerdict {
	/** Acknowledged and not found. */
	readonly lost: readonly string[];
	/** Found more than once. */
	readonly doubled: readonly string[];
	/** Found and never offered. */
	readonly unexpected: readonly string[];
	/** Offered without an acknowledgement, and found: allowed, since nobody was told that it is not there. */
	readonly recovered: readonly string[];
}

/** What goes in must come out, once: the checker `total-queue` of Jepsen. */
export function checkTotalQueue({
	offered,
	acknowledged,
	found,
}: QueueHistory): QueueVerdict {
	const known = new Set(offered);
	const sure = new Set(acknowledged);
	const times = new Map<string, number>();
	for (const id of found) times.set(id, (times.get(id) ?? 0) + 1);
	const out = [...times];
	return {
		lost: [...sure].filter((id) => !times.has(id)),
		doubled: out.flatMap(([id, count]) => (count > 1 ? [id] : [])),
		unexpected: out.flatMap(([id]) => (known.has(id) ? [] : [id])),
		recovered: out.flatMap(([id]) =>
			known.has(id) && !sure.has(id) ? [id] : [],
		),
	};
}

/** The faults of a verdict as lines for a person. */
export function tellQueueFaults(
	verdict: QueueVerdict,
	what: string,
): readonly string[] {
	return [
		...verdict.lost.map((id) => `${what} ${id} was acknowledged and is lost`),
		...verdict.doubled.map((id) => `${what} ${id} is there more than once`),
		...verdict.unexpected.map((id) => `${what} ${id} was never sent`),
	];
}
