import type { AgentAtDesk } from "./agent-at-desk.js";
import type { Need } from "./need.js";
import type { QueueDecision } from "./queue-decision.js";
import type { QueuePolicy } from "./queue-policy.js";
import type { QueueSnapshot } from "./queue-snapshot.js";

/** What is to be done now, and when to ask again at the latest. */
export interface QueuePlan {
	readonly decisions: readonly QueueDecision[];
	/** Nothing is due before, ms since 1970; null: not before the queue changes. */
	readonly nextAt: number | null;
}

/** Decides what the queue needs at `now` (ms since 1970); the same question has the same answer. */
export function planQueue(
	{ waiting, agents }: QueueSnapshot,
	policy: QueuePolicy,
	now: number,
): QueuePlan {
	const offered = new Set(waiting.flatMap(({ offer }) => offer?.agentId ?? []));
	const until = now + policy.offerMs;
	const free = agents
		.filter(
			({ id, presence, open, capacity, isReserve }) =>
				presence === "available" &&
				!isReserve &&
				open < capacity &&
				!offered.has(id),
		)
		.sort((a, b) => a.idleSince - b.idleSince || (a.id < b.id ? -1 : 1));
	const decisions: QueueDecision[] = [];
	for (const { handoffId, need, offer } of [...waiting].sort(
		(a, b) => a.requestedAt - b.requestedAt,
	)) {
		if (offer) continue;
		const at = free.findIndex((agent) => fits(agent, need));
		const [agent] = at < 0 ? [] : free.splice(at, 1);
		if (agent)
			decisions.push({ kind: "offer", handoffId, agentId: agent.id, until });
	}
	return { decisions, nextAt: null };
}

function fits({ skills }: AgentAtDesk, need: Need): boolean {
	return (
		skills.languages.includes(need.language) &&
		(skills.topics === "all" ||
			(need.topic !== null && skills.topics.includes(need.topic))) &&
		(skills.channels === "all" || skills.channels.includes(need.channel)) &&
		(skills.classes === "all" || skills.classes.includes(need.customerClass))
	);
}
