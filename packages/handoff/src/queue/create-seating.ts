import type { AgentAtDesk } from "./agent-at-desk.js";
import { groupOf } from "./group-of.js";
import { isFit, type Reach } from "./is-fit.js";
import type { QueuePolicy } from "./queue-policy.js";
import type { QueueSnapshot } from "./queue-snapshot.js";
import type { Waiting } from "./waiting.js";

/** Agents as bits, so that two sets are compared at once. */
export type AgentSet = bigint;

/** Who sits at the desk and can be asked. */
export interface Seating {
	/** Agents who can be asked now or when they are free again: available, and no reserve unless called. */
	readonly agents: readonly AgentAtDesk[];
	/** The agent alone; empty when they cannot be asked. */
	bitOf(agentId: string): AgentSet;
	/** How far the ladder looks for this handoff now. */
	reachOf(waiting: Waiting): Reach;
	/** Who may be asked about a handoff within a reach, those who refused left out. */
	fitFor(waiting: Waiting, reach: Reach): AgentSet;
	/**
	 * Who could take it next: the agent it is offered to, the agent it is kept for, or all who may be
	 * asked.
	 */
	takersOf(waiting: Waiting): AgentSet;
	/** The agent a handoff is kept for although others could take it; null: for nobody. */
	keptFor(waiting: Waiting): AgentAtDesk | null;
}

/** Seats the agents of a snapshot as they are at `now` (ms since 1970). */
export function createSeating(
	{ agents: known, reserves }: Pick<QueueSnapshot, "agents" | "reserves">,
	policy: QueuePolicy,
	now: number,
): Seating {
	const agents = known.filter(
		({ presence, isReserve, capacity }) =>
			presence === "available" &&
			capacity > 0 &&
			(!isReserve || (reserves?.count ?? 0) > 0),
	);
	const bits = new Map(agents.map(({ id }, i) => [id, 1n << BigInt(i)]));
	const byId = new Map(agents.map((agent) => [agent.id, agent]));
	const fits = new Map<string, AgentSet>();

	const bitOf = (agentId: string) => bits.get(agentId) ?? 0n;

	const reachOf = ({ rung, rungSince }: Waiting): Reach => {
		if (rung !== "wider") return "skills";
		return now - rungSince >= policy.anyoneAfterMs ? "anyone" : "language";
	};

	// A group that nobody belongs to keeps nobody waiting.
	const staffed = new Set(known.flatMap(({ groups }) => groups));
	const groupFor = ({ group, need }: Waiting) => {
		const name = group ?? groupOf(policy.groups ?? {}, need.topic);
		return name !== null && staffed.has(name) ? name : null;
	};

	const skilled = (waiting: Waiting, reach: Reach) => {
		const { topic, language, channel, customerClass } = waiting.need;
		const group = groupFor(waiting);
		const key =
			reach === "skills"
				? JSON.stringify([topic, language, channel, customerClass, group])
				: reach === "language"
					? language
					: "";
		const found = fits.get(key);
		if (found !== undefined) return found;
		const set = agents.reduce(
			(sum, agent) =>
				isFit(agent, { need: waiting.need, group }, reach)
					? sum | bitOf(agent.id)
					: sum,
			0n,
		);
		fits.set(key, set);
		return set;
	};

	const fitFor = (waiting: Waiting, reach: Reach) => {
		let set = skilled(waiting, reach);
		const { refusedBy } = waiting;
		for (const [i, id] of refusedBy.entries())
			if (reach !== "anyone" || refusedBy.indexOf(id) < i) set &= ~bitOf(id);
		return set;
	};

	const keptFor = (waiting: Waiting) => {
		if (
			waiting.preferredAgentId === null ||
			now >= startOf(waiting) + policy.stickyMs
		)
			return null;
		const agent = byId.get(waiting.preferredAgentId);
		return agent && fitFor(waiting, reachOf(waiting)) & bitOf(agent.id)
			? agent
			: null;
	};

	return {
		agents,
		bitOf,
		reachOf,
		fitFor,
		keptFor,
		takersOf: (waiting) => {
			if (waiting.offer) return bitOf(waiting.offer.agentId);
			const kept = keptFor(waiting);
			return kept ? bitOf(kept.id) : fitFor(waiting, reachOf(waiting));
		},
	};
}

/** When this wait began, ms since 1970. */
export function startOf({
	waitingSince,
	requestedAt,
}: Pick<Waiting, "waitingSince" | "requestedAt">): number {
	return waitingSince ?? requestedAt;
}
