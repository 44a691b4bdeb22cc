import type { Accept } from "../wait/accept.js";
import { estimateWait } from "../wait/estimate-wait.js";
import { isMaterialChange } from "../wait/is-material-change.js";
import type { WaitRange } from "../wait/wait-notice.js";
import type { AgentSet, Seating } from "./create-seating.js";
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
	policy: Pick<QueuePolicy, "tellEveryMs">,
	now: number,
): {
	readonly decisions: readonly QueueDecision[];
	readonly nextAt: number | null;
} {
	const decisions: QueueDecision[] = [];
	const instants: number[] = [];
	const positions = toPositions(queue, seating);
	const estimate = createEstimates(snapshot.accepts, seating);
	for (const waiting of queue) {
		const { handoffId, told, toldAt } = waiting;
		const position = positions.get(handoffId) ?? 1;
		const waitAt = (at: number) => ({
			position,
			estimate: estimate(seating.takersOf(waiting), position, at),
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

/** Estimates by agents, position and instant, each made once. */
function createEstimates(accepts: readonly Accept[], seating: Seating) {
	const pools = new Map<AgentSet, readonly Accept[]>();
	const known = new Map<string, WaitRange | null>();
	const poolOf = (takers: AgentSet) => {
		const found = pools.get(takers);
		if (found) return found;
		const pool = accepts.filter(
			({ agentId }) =>
				agentId === undefined || (seating.bitOf(agentId) & takers) !== 0n,
		);
		pools.set(takers, pool);
		return pool;
	};
	return (takers: AgentSet, position: number, now: number) => {
		if (takers === 0n) return null;
		const key = `${takers}/${position}/${now}`;
		const found = known.get(key);
		if (found !== undefined) return found;
		const range = estimateWait({ position, accepts: poolOf(takers), now });
		known.set(key, range);
		return range;
	};
}
