import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgentAtDesk } from "./agent-at-desk.js";
import { isFit } from "./is-fit.js";
import { planQueue } from "./plan-queue.js";
import { positionsOf } from "./positions-of.js";
import { isClosing } from "./queue-order.js";
import { defaultQueuePolicy as policy } from "./queue-policy.js";
import type { QueueSnapshot } from "./queue-snapshot.js";
import {
	agent,
	applyAll,
	snapshot,
	start,
	waiting,
} from "./testing/sample-queue.js";
import type { Waiting } from "./waiting.js";

const languages = ["pl", "en", "tr"] as const;
const topics = ["returns", "orders"] as const;
const ids = ["a0", "a1", "a2", "a3", "a4", "a5"] as const;
const minute = 60_000;

const anyAgent = fc.record({
	presence: fc.constantFrom("available", "available", "away", "offline"),
	capacity: fc.integer({ min: 0, max: 3 }),
	open: fc.integer({ min: 0, max: 3 }),
	idleSince: fc.integer({ min: start - 60 * minute, max: start }),
	isReserve: fc.boolean(),
	skills: fc.record({
		languages: fc.subarray([...languages], { minLength: 1 }),
		topics: fc.oneof(fc.constant("all" as const), fc.subarray([...topics])),
		channels: fc.constant("all" as const),
		classes: fc.constant("all" as const),
	}),
} satisfies Partial<Record<keyof AgentAtDesk, unknown>>);

const anyWaiting = fc
	.record({
		language: fc.constantFrom(...languages),
		topic: fc.constantFrom(...topics, null),
		priority: fc.constantFrom("normal", "normal", "repeat", "always"),
		agoMs: fc.integer({ min: 0, max: 11 * minute }),
		rung: fc.constantFrom("offer", "re-route", "wider", "fallback"),
		rungAgoMs: fc.integer({ min: 0, max: 6 * minute }),
		refusedBy: fc.array(fc.constantFrom(...ids), { maxLength: 3 }),
		preferredAgentId: fc.option(fc.constantFrom(...ids)),
		offer: fc.option(
			fc.record({
				agentId: fc.constantFrom(...ids),
				until: fc.integer({ min: start - 5000, max: start + 30_000 }),
			}),
			{ freq: 4 },
		),
		told: fc.option(
			fc.record({
				position: fc.integer({ min: 1, max: 9 }),
				estimate: fc.constant(null),
			}),
		),
		toldAgoMs: fc.integer({ min: 0, max: 2 * minute }),
		leftMs: fc.option(fc.integer({ min: -60 * minute, max: 130 * minute })),
	} as const)
	.map(({ agoMs, rungAgoMs, toldAgoMs, leftMs, language, topic, ...rest }) => ({
		...rest,
		offer: rest.rung === "fallback" ? null : rest.offer,
		need: { ...waiting("x").need, language, topic },
		requestedAt: start - agoMs,
		rungSince: start - Math.min(agoMs, rungAgoMs),
		...(leftMs === null ? {} : { reachableUntil: start + leftMs }),
		toldAt: rest.told ? start - Math.min(agoMs, toldAgoMs) : null,
	}));

const anyQueue = fc
	.record({
		waiting: fc.array(anyWaiting, { maxLength: 12 }),
		agents: fc.array(anyAgent, { minLength: 1, maxLength: ids.length }),
		closesIn: fc.option(fc.integer({ min: -minute, max: minute })),
		called: fc.integer({ min: 0, max: 2 }),
		accepts: fc.array(
			fc.record({
				at: fc.integer({ min: start - 60 * minute, max: start }),
				waitedMs: fc.integer({ min: 0, max: 5 * minute }),
				agentId: fc.constantFrom(...ids),
			}),
			{ maxLength: 60 },
		),
	})
	.map(
		({ waiting: list, agents, closesIn, called, accepts }): QueueSnapshot =>
			snapshot({
				waiting: list.map((one, i) => waiting(`w${i}`, one)),
				agents: agents.map((one, i) =>
					agent(ids[i] ?? "a0", {
						...one,
						open: Math.min(one.open, one.capacity),
					}),
				),
				accepts,
				reserves: { count: called, since: start - minute },
				opening: {
					kind: "open",
					closesAt: closesIn === null ? null : start + closesIn,
				},
			}),
	);

/** Plans and applies at one instant until nothing is due. */
function settle(queue: QueueSnapshot, now: number): QueueSnapshot {
	let current = queue;
	for (let round = 0; round < 200; round++) {
		const { decisions } = planQueue(current, policy, now);
		if (decisions.length === 0) return current;
		current = applyAll(current, decisions, now);
	}
	throw new Error("The plan does not come to rest.");
}

const isWaiting = ({ rung }: Waiting) => rung !== "fallback" && rung !== "end";

/** Who of those with room may be asked about a handoff, looked up one by one. */
function canBeAsked(queue: QueueSnapshot, one: Waiting, now: number) {
	const asked = (id: string) =>
		queue.waiting.filter(({ offer }) => offer?.agentId === id).length;
	const isAnyone =
		one.rung === "wider" && now - one.rungSince >= policy.anyoneAfterMs;
	const reach =
		one.rung !== "wider" ? "skills" : isAnyone ? "anyone" : "language";
	const may = queue.agents.filter(
		(other) =>
			other.presence === "available" &&
			other.capacity > 0 &&
			(!other.isReserve || (queue.reserves?.count ?? 0) > 0) &&
			isFit(other, one, reach) &&
			one.refusedBy.filter((id) => id === other.id).length < (isAnyone ? 2 : 1),
	);
	const isKept =
		now < one.requestedAt + policy.stickyMs &&
		may.some(({ id }) => id === one.preferredAgentId);
	return may.filter(
		({ id, open, capacity }) =>
			open + asked(id) < capacity && (!isKept || id === one.preferredAgentId),
	);
}

describe("any queue", () => {
	it("is planned the same whatever the order of its parts", () => {
		fc.assert(
			fc.property(anyQueue, (queue) => {
				const turned = {
					...queue,
					waiting: queue.waiting.toReversed(),
					agents: queue.agents.toReversed(),
					accepts: queue.accepts.toReversed(),
				};
				const plan = planQueue(queue, policy, start);
				const other = planQueue(turned, policy, start);
				const sorted = (list: readonly object[]) =>
					list.map((one) => JSON.stringify(one)).sort();
				expect(sorted(other.decisions)).toEqual(sorted(plan.decisions));
				expect(other.nextAt).toBe(plan.nextAt);
			}),
			{ numRuns: 300 },
		);
	});

	it("decides once about each handoff, and offers within capacity to those who may be asked", () => {
		fc.assert(
			fc.property(anyQueue, (queue) => {
				const { decisions } = planQueue(queue, policy, start);
				const about = decisions.flatMap((decision) =>
					"handoffId" in decision ? [decision.handoffId] : [],
				);
				expect(new Set(about).size).toBe(about.length);
				let current = queue;
				for (const decision of decisions) {
					const one = current.waiting.find(
						(other) =>
							"handoffId" in decision && other.handoffId === decision.handoffId,
					);
					if (one && decision.kind === "offer")
						expect(
							canBeAsked(current, one, start).map(({ id }) => id),
						).toContain(decision.agentId);
					current = applyAll(current, [decision], start);
				}
			}),
			{ numRuns: 300 },
		);
	});

	it("overtakes nobody within a class by somebody later whom the same agent could take", () => {
		fc.assert(
			fc.property(anyQueue, (queue) => {
				let current = queue;
				for (const decision of planQueue(queue, policy, start).decisions) {
					const me = current.waiting.find(
						(other) =>
							"handoffId" in decision && other.handoffId === decision.handoffId,
					);
					if (me && decision.kind === "offer")
						for (const other of current.waiting)
							if (
								isWaiting(other) &&
								!other.offer &&
								other.priority === me.priority &&
								(isClosing(other, policy, start) ||
									!isClosing(me, policy, start)) &&
								other.requestedAt < me.requestedAt
							)
								expect(
									canBeAsked(current, other, start).map(({ id }) => id),
								).not.toContain(decision.agentId);
					current = applyAll(current, [decision], start);
				}
			}),
			{ numRuns: 300 },
		);
	});

	it("overtakes nobody by somebody who came later than all head starts together", () => {
		const most =
			Math.max(...Object.values(policy.headStartMs)) + policy.windowHeadStartMs;
		fc.assert(
			fc.property(
				anyQueue,
				fc.integer({ min: 0, max: 11 }),
				(drawn, oldest) => {
					const queue = {
						...drawn,
						waiting: drawn.waiting.map((one, i) =>
							i === oldest
								? { ...one, requestedAt: one.requestedAt - most - 12 * minute }
								: one,
						),
					};
					let current: QueueSnapshot = queue;
					for (const decision of planQueue(queue, policy, start).decisions) {
						const me = current.waiting.find(
							(other) =>
								"handoffId" in decision &&
								other.handoffId === decision.handoffId,
						);
						if (me && decision.kind === "offer")
							for (const other of current.waiting)
								if (
									isWaiting(other) &&
									!other.offer &&
									other.requestedAt + most < me.requestedAt
								)
									expect(
										canBeAsked(current, other, start).map(({ id }) => id),
									).not.toContain(decision.agentId);
						current = applyAll(current, [decision], start);
					}
				},
			),
			{ numRuns: 300 },
		);
	});

	it("comes to rest with nobody waiting whom a free agent could take", () => {
		fc.assert(
			fc.property(anyQueue, (queue) => {
				const settled = settle(queue, start);
				for (const one of settled.waiting)
					if (isWaiting(one) && !one.offer)
						expect(canBeAsked(settled, one, start)).toEqual([]);
			}),
			{ numRuns: 300 },
		);
	});

	it("has nothing due before the instant it names, and everybody is served or told otherwise in the end", () => {
		fc.assert(
			fc.property(
				anyQueue,
				fc.double({ min: 0, max: 0.999, noNaN: true }),
				(queue, share) => {
					let current = settle(queue, start);
					let now = start;
					for (let step = 0; step < 400; step++) {
						const { nextAt } = planQueue(current, policy, now);
						if (nextAt === null) break;
						expect(nextAt).toBeGreaterThan(now);
						const between = Math.floor(now + share * (nextAt - now));
						expect(planQueue(current, policy, between).decisions).toEqual([]);
						now = nextAt;
						current = settle(current, now);
					}
					expect(current.waiting.every(({ rung }) => rung === "end")).toBe(
						true,
					);
				},
			),
			{ numRuns: 150 },
		);
	});

	it("gives everybody a place from 1 to the number of those who wait, the first to somebody", () => {
		fc.assert(
			fc.property(anyQueue, (queue) => {
				const settled = settle(queue, start);
				const positions = positionsOf(settled, policy, start);
				const list = settled.waiting.filter(isWaiting);
				expect(positions.size).toBe(list.length);
				if (list.length > 0) expect(Math.min(...positions.values())).toBe(1);
				for (const position of positions.values()) {
					expect(position).toBeGreaterThanOrEqual(1);
					expect(position).toBeLessThanOrEqual(list.length);
				}
			}),
			{ numRuns: 300 },
		);
	});
});
