import type { Opening } from "../hours/opening.js";
import { climb } from "./climb.js";
import { createSeating } from "./create-seating.js";
import { planNotices } from "./plan-notices.js";
import { planOffers } from "./plan-offers.js";
import { planReserves } from "./plan-reserves.js";
import { toQueue } from "./positions-of.js";
import type { QueueDecision } from "./queue-decision.js";
import { nextChangeOfOrder } from "./queue-order.js";
import type { QueuePolicy } from "./queue-policy.js";
import type { QueueSnapshot } from "./queue-snapshot.js";

/** What is to be done now, and when to ask again at the latest. */
export interface QueuePlan {
	/** At most one about each handoff. */
	readonly decisions: readonly QueueDecision[];
	/**
	 * Nothing is due before unless the queue changes, ms since 1970: `now` when there are decisions,
	 * which change it; null: time alone changes nothing.
	 */
	readonly nextAt: number | null;
}

/**
 * Decides what the queue needs at `now` (ms since 1970): first the ladder and offers, and what
 * shoppers are told about the queue when it stands still, so that it is true when it is told. The
 * same question has the same answer.
 */
export function planQueue(
	snapshot: QueueSnapshot,
	policy: QueuePolicy,
	now: number,
): QueuePlan {
	const seating = createSeating(snapshot, policy, now);
	const decisions: QueueDecision[] = [];
	const instants: (number | null)[] = [];
	const decided = new Set<string>();
	for (const waiting of snapshot.waiting) {
		const { decision, nextAt } = climb(waiting, seating, snapshot, policy, now);
		if (decision) {
			decisions.push(decision);
			decided.add(decision.handoffId);
		} else instants.push(nextAt);
	}
	const queue = toQueue(snapshot.waiting, policy, now);
	instants.push(nextChangeOfOrder(queue, policy, now));
	// Who is about to move on the ladder is looked at again after that.
	if (decided.size === 0)
		decisions.push(...planOffers(queue, seating, policy, now));
	const reserves = planReserves(snapshot, policy, now);
	if (reserves.decision) decisions.push(reserves.decision);
	if (decisions.length === 0) {
		const notices = planNotices(queue, seating, snapshot, policy, now);
		decisions.push(...notices.decisions);
		instants.push(notices.nextAt);
	}
	return {
		decisions,
		nextAt:
			decisions.length > 0
				? now
				: earliest([
						...instants,
						reserves.nextAt,
						queue.length > 0 ? changeOf(snapshot.opening, now) : null,
					]),
	};
}

/** When the shop opens or closes, if that is to come. */
function changeOf(opening: Opening, now: number): number | null {
	const at = opening.kind === "open" ? opening.closesAt : opening.opensAt;
	return at !== null && at > now ? at : null;
}

function earliest(instants: readonly (number | null)[]): number | null {
	return instants.reduce<number | null>(
		(first, at) =>
			at === null ? first : first === null ? at : Math.min(first, at),
		null,
	);
}
