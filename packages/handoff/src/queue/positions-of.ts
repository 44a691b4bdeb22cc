import {
	type AgentSet,
	createSeating,
	type Seating,
} from "./create-seating.js";
import { compareWaiting } from "./queue-order.js";
import type { QueuePolicy } from "./queue-policy.js";
import type { QueueSnapshot } from "./queue-snapshot.js";
import type { Waiting } from "./waiting.js";

/**
 * Position of each handoff that waits for an agent, by its id: one more than the number of those
 * served before. Served before is who is offered to one of the agents this one waits for, or who
 * stands earlier in the queue and could be taken by one of them; where nobody is there for it, who
 * stands earlier and waits in the same language. Whoever is offered to somebody has position 1.
 */
export function positionsOf(
	snapshot: QueueSnapshot,
	policy: QueuePolicy,
	now: number,
): ReadonlyMap<string, number> {
	return toPositions(
		toQueue(snapshot.waiting, policy, now),
		createSeating(snapshot, policy, now),
	);
}

/** Those who wait for an agent, in the order in which they are served at `now` (ms since 1970). */
export function toQueue(
	waiting: readonly Waiting[],
	policy: QueuePolicy,
	now: number,
): readonly Waiting[] {
	return waiting
		.filter(({ rung }) => rung !== "fallback" && rung !== "end")
		.sort(compareWaiting(policy, now));
}

/** Positions in a queue that is in order. */
export function toPositions(
	queue: readonly Waiting[],
	seating: Seating,
): ReadonlyMap<string, number> {
	const ahead = new Tally();
	for (const waiting of queue)
		if (waiting.offer) ahead.add(seating.takersOf(waiting), "");
	return new Map(
		queue.map((waiting) => {
			if (waiting.offer) return [waiting.handoffId, 1];
			const takers = seating.takersOf(waiting);
			const { language } = waiting.need;
			const position = 1 + ahead.countRivals(takers, language);
			ahead.add(takers, language);
			return [waiting.handoffId, position];
		}),
	);
}

/** Counts those ahead by the agents they wait for; there are far fewer such sets than handoffs. */
class Tally {
	readonly #bySet = new Map<AgentSet, number>();
	readonly #deserted = new Map<string, number>();

	add(takers: AgentSet, language: string): void {
		if (takers === 0n) add(this.#deserted, language);
		else add(this.#bySet, takers);
	}

	countRivals(takers: AgentSet, language: string): number {
		if (takers === 0n) return this.#deserted.get(language) ?? 0;
		let count = 0;
		for (const [set, size] of this.#bySet)
			if ((set & takers) !== 0n) count += size;
		return count;
	}
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}
