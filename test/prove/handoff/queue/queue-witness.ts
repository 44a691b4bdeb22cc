import type {
	AgentAtDesk,
	QueueDecision,
	QueuePolicy,
	QueueSnapshot,
	Waiting,
} from "@shopbell/handoff";

/**
 * What must hold of each decision, looked up the long way: every pair of shoppers, every agent. It
 * shares no code with the plan. Answers what is broken, in words.
 */
export function findBroken(
	decision: QueueDecision,
	snapshot: QueueSnapshot,
	policy: QueuePolicy,
	now: number,
): readonly string[] {
	if (!("handoffId" in decision)) return [];
	const queue = snapshot.waiting.filter(
		({ rung }) => rung !== "fallback" && rung !== "end",
	);
	const me = snapshot.waiting.find(
		({ handoffId }) => handoffId === decision.handoffId,
	);
	if (!me)
		return [`${decision.kind} of ${decision.handoffId}, who is not here`];
	if (decision.kind === "tell") {
		const position = positionTheLongWay(me, queue, snapshot, policy, now);
		return position === decision.wait.position
			? []
			: [`told position ${decision.wait.position}, is ${position}`];
	}
	if (decision.kind !== "offer") return [];
	const agent = snapshot.agents.find(({ id }) => id === decision.agentId);
	if (!agent) return [`offered to ${decision.agentId}, who is not here`];
	const asked = queue.filter(({ offer }) => offer?.agentId === agent.id).length;
	const overtaken = queue.filter(
		(other) =>
			other !== me &&
			!other.offer &&
			other.priority === me.priority &&
			other.requestedAt < me.requestedAt &&
			takers(other, snapshot, policy, now).includes(agent.id),
	);
	return [
		...(me.offer ? ["offered twice at a time"] : []),
		...(agent.open + asked >= agent.capacity
			? ["offered beyond capacity"]
			: []),
		...(takers(me, snapshot, policy, now).includes(agent.id)
			? []
			: ["offered to an agent who is not fit"]),
		...overtaken.map(
			({ handoffId }) => `${me.handoffId} overtakes ${handoffId}`,
		),
	];
}

/** Waiting without an offer although an agent who can take it has room. */
export function findForgotten(
	snapshot: QueueSnapshot,
	policy: QueuePolicy,
	now: number,
): readonly string[] {
	const asked = (id: string) =>
		snapshot.waiting.filter(({ offer }) => offer?.agentId === id).length;
	return snapshot.waiting
		.filter(
			(waiting) =>
				!waiting.offer &&
				waiting.rung !== "fallback" &&
				waiting.rung !== "end" &&
				takers(waiting, snapshot, policy, now).some((id) => {
					const agent = snapshot.agents.find((other) => other.id === id);
					return agent && agent.open + asked(id) < agent.capacity;
				}),
		)
		.map(({ handoffId }) => `${handoffId} waits while an agent is free`);
}

function positionTheLongWay(
	me: Waiting,
	queue: readonly Waiting[],
	snapshot: QueueSnapshot,
	policy: QueuePolicy,
	now: number,
): number {
	if (me.offer) return 1;
	const mine = takers(me, snapshot, policy, now);
	const countsFrom = (one: Waiting) =>
		one.requestedAt - policy.headStartMs[one.priority];
	const isEarlier = (one: Waiting) =>
		countsFrom(one) < countsFrom(me) ||
		(countsFrom(one) === countsFrom(me) && one.requestedAt < me.requestedAt);
	return (
		1 +
		queue.filter((other) => {
			if (other === me) return false;
			const theirs = takers(other, snapshot, policy, now);
			if (mine.length === 0)
				return (
					theirs.length === 0 &&
					!other.offer &&
					isEarlier(other) &&
					other.need.language === me.need.language
				);
			return (
				(other.offer !== null || isEarlier(other)) &&
				theirs.some((id) => mine.includes(id))
			);
		}).length
	);
}

function takers(
	one: Waiting,
	snapshot: QueueSnapshot,
	policy: QueuePolicy,
	now: number,
): readonly string[] {
	const here = snapshot.agents.filter(
		(agent) =>
			agent.presence === "available" &&
			agent.capacity > 0 &&
			(!agent.isReserve || (snapshot.reserves?.count ?? 0) > 0),
	);
	if (one.offer) {
		const { agentId } = one.offer;
		return here.filter(({ id }) => id === agentId).map(({ id }) => id);
	}
	const fit = here
		.filter((agent) => canTake(agent, one, policy, now))
		.map(({ id }) => id);
	const isKept =
		one.preferredAgentId !== null &&
		fit.includes(one.preferredAgentId) &&
		now < (one.waitingSince ?? one.requestedAt) + policy.stickyMs;
	return isKept ? fit.filter((id) => id === one.preferredAgentId) : fit;
}

function canTake(
	{ id, skills }: AgentAtDesk,
	{ need, rung, rungSince, refusedBy }: Waiting,
	policy: QueuePolicy,
	now: number,
): boolean {
	const refusals = refusedBy.filter((refused) => refused === id).length;
	const isAnyone = rung === "wider" && now - rungSince >= policy.anyoneAfterMs;
	if (isAnyone) return refusals < 2;
	if (refusals > 0 || !skills.languages.includes(need.language)) return false;
	if (rung === "wider") return true;
	const has = (known: readonly string[] | "all", wanted: string | null) =>
		known === "all" || (wanted !== null && known.includes(wanted));
	return (
		has(skills.topics, need.topic) &&
		has(skills.channels, need.channel) &&
		has(skills.classes, need.customerClass)
	);
}
