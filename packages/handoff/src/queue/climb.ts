import type { HandoffDecision } from "./apply-decision.js";
import { type Seating, startOf } from "./create-seating.js";
import type { QueuePolicy } from "./queue-policy.js";
import type { QueueSnapshot } from "./queue-snapshot.js";
import type { Waiting } from "./waiting.js";

/** What the ladder wants of one handoff: a decision now, and the next instant at which it may want another. */
export interface Climb {
	readonly decision: HandoffDecision | null;
	/** ms since 1970; null: time alone changes nothing. */
	readonly nextAt: number | null;
}

/** Looks whether the ladder goes on for a handoff at `now` (ms since 1970). */
export function climb(
	waiting: Waiting,
	seating: Seating,
	snapshot: QueueSnapshot,
	policy: QueuePolicy,
	now: number,
): Climb {
	const { handoffId, rung, rungSince, offer, refusedBy } = waiting;
	const decide = (decision: HandoffDecision): Climb => ({
		decision,
		nextAt: null,
	});
	if (rung === "end") return { decision: null, nextAt: null };
	if (rung === "fallback") {
		const endAt = rungSince + policy.endAfterMs;
		return now >= endAt
			? decide({ kind: "end", handoffId })
			: { decision: null, nextAt: endAt };
	}
	if (offer) {
		if (now >= offer.until || !canStillAccept(offer.agentId, snapshot))
			return decide({ kind: "re-route", handoffId, from: offer.agentId });
		return { decision: null, nextAt: offer.until };
	}
	const start = startOf(waiting);
	const fallBackAt = start + policy.fallBackAfterMs;
	const isDeserted = !isOpen(snapshot, now) && seating.agents.length === 0;
	if (now >= fallBackAt || isDeserted)
		return decide({ kind: "fall-back", handoffId });
	const declinedBy = refusedBy.at(-1);
	if (rung === "offer" && declinedBy !== undefined)
		return decide({ kind: "re-route", handoffId, from: declinedBy });
	const instants = [fallBackAt];
	if (rung === "wider") instants.push(rungSince + policy.anyoneAfterMs);
	else {
		const widerAt = start + policy.widerAfterMs;
		if (
			now >= widerAt ||
			(seating.fitFor(waiting, "skills") === 0n &&
				seating.fitFor(waiting, "language") !== 0n)
		)
			return decide({ kind: "widen", handoffId });
		instants.push(widerAt);
	}
	if (seating.keptFor(waiting)) instants.push(start + policy.stickyMs);
	return {
		decision: null,
		nextAt: Math.min(...instants.filter((at) => at > now)),
	};
}

/** Whether the shop is open at `now`, also when the snapshot is older than its closing. */
export function isOpen(
	{ opening }: Pick<QueueSnapshot, "opening">,
	now: number,
): boolean {
	return opening.kind === "open"
		? opening.closesAt === null || now < opening.closesAt
		: opening.opensAt !== null && now >= opening.opensAt;
}

function canStillAccept(agentId: string, { agents }: QueueSnapshot): boolean {
	const agent = agents.find(({ id }) => id === agentId);
	return agent?.presence === "available" && agent.open < agent.capacity;
}
