import type { Seating } from "./create-seating.js";
import type { QueueDecision } from "./queue-decision.js";
import type { QueuePolicy } from "./queue-policy.js";
import type { Waiting } from "./waiting.js";

/**
 * Offers to free agents: the first in the queue first, each to the longest idle of those fit, or to
 * the agent it is kept for. One pass, so nobody is overtaken by somebody later whom the same agents
 * could take.
 */
export function planOffers(
	queue: readonly Waiting[],
	seating: Seating,
	policy: QueuePolicy,
	now: number,
): readonly Extract<QueueDecision, { kind: "offer" }>[] {
	const free = freeSeats(queue, seating);
	const until = now + policy.offerMs;
	return queue.flatMap((waiting) => {
		if (waiting.offer || free.length === 0) return [];
		const takers = seating.takersOf(waiting);
		const isTaker = ({ id }: Seat) => (takers & seating.bitOf(id)) !== 0n;
		const preferred = free.find(
			(seat) => seat.id === waiting.preferredAgentId && isTaker(seat),
		);
		const seat = preferred ?? longestIdle(free.filter(isTaker), waiting);
		if (!seat) return [];
		free.splice(free.indexOf(seat), 1);
		if (seat.slots > 1) free.push({ ...seat, slots: seat.slots - 1 });
		return [
			{
				kind: "offer",
				handoffId: waiting.handoffId,
				agentId: seat.id,
				until,
			} as const,
		];
	});
}

interface Seat {
	readonly id: string;
	/** Conversations that can still be taken. */
	readonly slots: number;
}

/** Agents with room, the longest idle first; an offer that waits for an answer takes room, and its agent stands last. */
function freeSeats(queue: readonly Waiting[], seating: Seating): Seat[] {
	const offers = new Map<string, number>();
	for (const { offer } of queue)
		if (offer) offers.set(offer.agentId, (offers.get(offer.agentId) ?? 0) + 1);
	const asked = (id: string) => offers.get(id) ?? 0;
	return seating.agents
		.filter(({ id, open, capacity }) => open + asked(id) < capacity)
		.sort(
			(a, b) =>
				asked(a.id) - asked(b.id) ||
				a.idleSince - b.idleSince ||
				(a.id < b.id ? -1 : 1),
		)
		.map(({ id, open, capacity }) => ({
			id,
			slots: capacity - open - asked(id),
		}));
}

/** The first who has not refused this handoff yet, else the first. */
function longestIdle(
	seats: readonly Seat[],
	{ refusedBy }: Waiting,
): Seat | undefined {
	return seats.find(({ id }) => !refusedBy.includes(id)) ?? seats[0];
}
