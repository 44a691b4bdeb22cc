import type { AgentAtDesk } from "../agent-at-desk.js";
import { applyDecision } from "../apply-decision.js";
import type { QueueDecision } from "../queue-decision.js";
import type { QueueSnapshot } from "../queue-snapshot.js";
import type { Waiting } from "../waiting.js";

/** When sample queues begin, ms since 1970. */
export const start = Date.parse("2027-03-01T10:00Z");

/** Somebody who asked at `start` in Polish about returns, as far as nothing else is said. */
export function waiting(
	handoffId: string,
	differing: Partial<Waiting> = {},
): Waiting {
	return {
		handoffId,
		need: {
			topic: "returns",
			language: "pl",
			channel: "webchat",
			customerClass: "guest",
		},
		priority: "normal",
		requestedAt: start,
		preferredAgentId: null,
		offer: null,
		refusedBy: [],
		rung: "offer",
		rungSince: start,
		told: null,
		toldAt: null,
		...differing,
	};
}

/** An agent with room for one who takes everything in Polish and English, as far as nothing else is said. */
export function agent(
	id: string,
	differing: Partial<AgentAtDesk> = {},
): AgentAtDesk {
	return {
		id,
		name: id,
		presence: "available",
		capacity: 1,
		open: 0,
		idleSince: start - 60_000,
		skills: {
			topics: "all",
			languages: ["pl", "en"],
			channels: "all",
			classes: "all",
		},
		groups: [],
		isReserve: false,
		...differing,
	};
}

/** A queue of a shop that is open without end. */
export function snapshot(
	differing: Partial<QueueSnapshot> = {},
): QueueSnapshot {
	return {
		waiting: [],
		agents: [],
		accepts: [],
		opening: { kind: "open", closesAt: null },
		...differing,
	};
}

/** The queue after decisions, as a store would have written them. */
export function applyAll(
	before: QueueSnapshot,
	decisions: readonly QueueDecision[],
	now: number,
): QueueSnapshot {
	let { waiting, reserves } = before;
	for (const decision of decisions)
		if (decision.kind === "call-reserves")
			reserves = { count: decision.count, since: now };
		else if (decision.kind === "dismiss-reserves")
			reserves = { count: 0, since: now };
		else
			waiting = waiting.map((one) =>
				one.handoffId === decision.handoffId
					? applyDecision(one, decision, now)
					: one,
			);
	return { ...before, waiting, ...(reserves ? { reserves } : {}) };
}
