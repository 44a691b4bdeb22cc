import type { QueueDecision } from "./queue-decision.js";
import type { QueuePolicy } from "./queue-policy.js";
import type { QueueSnapshot } from "./queue-snapshot.js";

/**
 * Calls reserves where too many wait for each available agent, and lets them go where few wait
 * and some time has passed: two thresholds and a shortest time, so that they are not called and
 * sent away by turns.
 */
export function planReserves(
	{ waiting, agents, reserves }: QueueSnapshot,
	{ reservesAt, reservesUntil, reservesMs }: QueuePolicy,
	now: number,
): { readonly decision: QueueDecision | null; readonly nextAt: number | null } {
	const called = reserves?.count ?? 0;
	const reserve = agents.filter(({ isReserve }) => isReserve).length;
	if (reservesAt === null || (reserve === 0 && called === 0))
		return { decision: null, nextAt: null };
	const queue = waiting.filter(
		({ rung }) => rung !== "fallback" && rung !== "end",
	).length;
	const regular = agents.filter(
		({ presence, isReserve }) => presence === "available" && !isReserve,
	).length;
	const perAgent = queue / Math.max(1, regular);
	if (perAgent >= reservesAt) {
		const wanted = Math.floor(queue / reservesAt) + 1 - regular;
		const count = Math.min(reserve, Math.max(1, wanted));
		if (count > called)
			return { decision: { kind: "call-reserves", count }, nextAt: null };
	}
	if (called > 0 && perAgent <= reservesUntil) {
		const freeAt = (reserves?.since ?? 0) + reservesMs;
		return now >= freeAt
			? { decision: { kind: "dismiss-reserves" }, nextAt: null }
			: { decision: null, nextAt: freeAt };
	}
	return { decision: null, nextAt: null };
}
