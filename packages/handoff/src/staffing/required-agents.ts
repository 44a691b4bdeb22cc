import type { ServiceLevel } from "../queue/queue-policy.js";
import { erlangC } from "./erlang-c.js";

/** A load that agents are needed for. */
export interface StaffingQuestion {
	/** Handoffs in an hour, 0 or more. */
	readonly arrivalsPerHour: number;
	/** Mean time from accept to end, ms, for one conversation at a time. */
	readonly handleMs: number;
	readonly serviceLevel: ServiceLevel;
}

const hourMs = 60 * 60 * 1000;

/**
 * Fewest agents with whom the share of the service level is accepted in time; 0 without arrivals.
 *
 * P(wait ≤ t) = 1 − C(n, a) · e^(−(n − a) · t / h) for a load of a erlangs and handling time h: the
 * waiting time of M/M/n, first come first served (A. K. Erlang, 1917). It supposes that nobody
 * leaves, so it asks for rather more people than needed.
 */
export function requiredAgents({
	arrivalsPerHour,
	handleMs,
	serviceLevel: { share, withinMs },
}: StaffingQuestion): number {
	const erlangs = (arrivalsPerHour * handleMs) / hourMs;
	if (erlangs <= 0) return 0;
	// One erlang above the load every wait is short enough but for shares next to 1.
	const reachable = Math.min(share, 0.9999);
	let agents = Math.floor(erlangs) + 1;
	while (
		1 -
			erlangC(agents, erlangs) *
				Math.exp((-(agents - erlangs) * withinMs) / handleMs) <
		reachable
	)
		agents++;
	return agents;
}
