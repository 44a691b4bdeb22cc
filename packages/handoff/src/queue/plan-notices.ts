import { isMaterialChange } from "../wait/is-material-change.js";
import type { Seating } from "./create-seating.js";
import { createWaitEstimates } from "./create-wait-estimates.js";
import { toPositions } from "./positions-of.js";
import type { QueueDecision } from "./queue-decision.js";
import type { QueuePolicy } from "./queue-policy.js";
import type { QueueSnapshot } from "./queue-snapshot.js";
import type { Waiting } from "./waiting.js";

/**
 * What waiting shoppers are to be told: the first notice at once, another when it has changed
 * materially, looked at once in each `tellEveryMs` since the last.
 */
export function planNotices(
	queue: readonly Waiting[],
	seating: Seating,
	snapshot: Pick<QueueSnapshot, "accepts">,
	policy: QueuePolicy,
	now: number,
): {
	readonly decisions: readonly QueueDecision[];
	readonly nextAt: number | null;
} {
	const decisions: QueueDecision[] = [];
	const instants: number[] = [];
	const positions = toPositions(queue, seating);
	const estimate = createWaitEstimates(
		queue,
		snapshot.accepts,
		seating,
		policy,
	);
	for (const waiting of queue) {
		const { handoffId, told, toldAt } = waiting;
		const waitAt = (at: number) => ({
			position: positions.get(handoffId) ?? 1,
			estimate: estimate(waiting, at),
		});
		if (!told || toldAt === null) {
			decisions.push({ kind: "tell", handoffId, wait: waitAt(now) });
			continue;
		}
		const every = policy.tellEveryMs;
		// Between these instants only a change of the queue changes the answer, so the next one is exact.
		const lookedAt = toldAt + Math.floor((now - toldAt) / every) * every;
		if (
			lookedAt > toldAt &&
			!waiting.offer &&
			isMaterialChange(told, lookedAt - toldAt, waitAt(lookedAt))
		)
			decisions.push({ kind: "tell", handoffId, wait: waitAt(now) });
		else instants.push(lookedAt + every);
	}
	return {
		decisions,
		nextAt: instants.length > 0 ? Math.min(...instants) : null,
	};
}
