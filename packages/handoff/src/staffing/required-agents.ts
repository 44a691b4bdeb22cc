import type { ServiceLevel } from "../queue/queue-policy.js";
import { erlangC } from "./erlang-c.js";

/** What has to be handled. */
export interface Workload {
	readonly arrivalsPerHour: number;
	/** Mean time an agent is busy with one conversation, s. */
	readonly handleSeconds: number;
	/** Conversations of one agent at a time, 1 or more; default 1. */
	readonly perAgent?: number;
}

/** What a number of agents achieves. */
export interface Staffing {
	readonly agents: number;
	/** Share accepted in time, 0..1. */
	readonly serviceLevel: number;
	/** Mean wait, ms; null: the queue grows without end. */
	readonly meanWaitMs: number | null;
	/** Share of their time in which agents are busy, 0..1. */
	readonly occupancy: number;
}

/** More than this nobody employs; a forecast that asks for more is wrong. */
const mostAgents = 10_000;

/**
 * The fewest agents with whom the service level is reached (Erlang C); null where 10,000 are too
 * few, and 0 agents where nobody comes.
 */
export function requiredAgents(
	workload: Workload,
	level: ServiceLevel,
): Staffing | null {
	const erlangs = toErlangs(workload);
	// A share of 1 is never reached with certainty; all but one in a million counts as all.
	const share = Math.min(level.share, 0.999_999);
	let agents =
		erlangs === 0 ? 0 : Math.floor(erlangs / perAgentOf(workload)) + 1;
	for (; agents <= mostAgents; agents++) {
		const staffing = staffingOf(agents, workload, level.withinMs);
		if (staffing.serviceLevel >= share) return staffing;
	}
	return null;
}

/**
 * What `agents` achieve for a workload: P(wait ≤ t) = 1 − C·e^(−(n−a)·t/h) and mean wait
 * C·h/(n−a), with n conversations at a time, a load of a erlangs, a handling time h and C of
 * `erlangC`. It takes arrivals and handling times as random and shoppers as patient, so it asks
 * for slightly more agents than are needed where some leave.
 *
 * Source: A. K. Erlang, "Solution of some Problems in the Theory of Probabilities of Significance
 * in Automatic Telephone Exchanges" (1917).
 */
export function staffingOf(
	agents: number,
	workload: Workload,
	withinMs: number,
): Staffing {
	const erlangs = toErlangs(workload);
	const places = agents * perAgentOf(workload);
	if (erlangs === 0)
		return { agents, serviceLevel: 1, meanWaitMs: 0, occupancy: 0 };
	if (places <= erlangs)
		return { agents, serviceLevel: 0, meanWaitMs: null, occupancy: 1 };
	const handleMs = workload.handleSeconds * 1000;
	const waits = erlangC(places, erlangs);
	return {
		agents,
		serviceLevel:
			1 - waits * Math.exp((-(places - erlangs) * withinMs) / handleMs),
		meanWaitMs: (waits * handleMs) / (places - erlangs),
		occupancy: erlangs / places,
	};
}

function toErlangs({ arrivalsPerHour, handleSeconds }: Workload): number {
	return Math.max(0, (arrivalsPerHour * handleSeconds) / 3600);
}

function perAgentOf({ perAgent = 1 }: Workload): number {
	return Math.max(1, Math.floor(perAgent));
}
