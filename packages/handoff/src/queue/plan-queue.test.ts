import { describe, expect, it } from "vitest";
import { planQueue } from "./plan-queue.js";
import { positionsOf } from "./positions-of.js";
import type { QueueDecision } from "./queue-decision.js";
import { defaultQueuePolicy as policy } from "./queue-policy.js";
import type { QueueSnapshot } from "./queue-snapshot.js";
import {
	agent,
	applyAll,
	snapshot,
	start,
	waiting,
} from "./testing/sample-queue.js";

const second = 1000;
const minute = 60 * second;

const offers = (queue: QueueSnapshot, now = start) =>
	planQueue(queue, policy, now)
		.decisions.filter(({ kind }) => kind === "offer")
		.map((decision) =>
			decision.kind === "offer"
				? `${decision.handoffId} → ${decision.agentId}`
				: "",
		);

const kinds = (decisions: readonly QueueDecision[]) =>
	decisions.map(({ kind }) => kind);

/** Lets time pass as a worker does: plans, applies, sleeps until the plan says. Answers what happened, in seconds. */
function watch(queue: QueueSnapshot, until: number): readonly string[] {
	const log: string[] = [];
	let now = start;
	let current = queue;
	while (now <= until) {
		const { decisions, nextAt } = planQueue(current, policy, now);
		for (const decision of decisions)
			log.push(
				`${(now - start) / second} ${decision.kind}${decision.kind === "offer" ? ` ${decision.agentId}` : ""}`,
			);
		current = applyAll(current, decisions, now);
		if (nextAt === null) break;
		now = nextAt;
	}
	return log;
}

describe("an offer", () => {
	it("goes to the longest idle of those fit, who has so long to accept", () => {
		const queue = snapshot({
			waiting: [waiting("a")],
			agents: [
				agent("late", { idleSince: start - 1 }),
				agent("early", { idleSince: start - 9 }),
				agent("deaf", {
					idleSince: start - 99,
					skills: { ...agent("x").skills, languages: ["tr"] },
				}),
			],
		});
		expect(planQueue(queue, policy, start)).toEqual({
			decisions: [
				{
					kind: "offer",
					handoffId: "a",
					agentId: "early",
					until: start + 30 * second,
				},
			],
			nextAt: start,
		});
	});

	it.each([
		["topic", { topics: ["orders"] }, { topics: ["orders", "returns"] }],
		["language", { languages: ["en"] }, { languages: ["pl"] }],
		["channel", { channels: ["email"] }, { channels: ["webchat"] }],
		["class of customer", { classes: ["vip"] }, { classes: ["guest"] }],
	] as const)("asks for the %s", (_, wrong, right) => {
		const { skills } = agent("x");
		const queue = snapshot({
			waiting: [waiting("a")],
			agents: [
				agent("wrong", { skills: { ...skills, ...wrong }, idleSince: 0 }),
				agent("right", { skills: { ...skills, ...right } }),
			],
		});
		expect(offers(queue)).toEqual(["a → right"]);
	});

	it("takes a topic for part of its folder, and one that is not known for nobody's speciality", () => {
		const { skills } = agent("x");
		const special = agent("special", {
			skills: { ...skills, topics: ["returns"] },
		});
		const ask = (topic: string | null) =>
			offers(
				snapshot({
					waiting: [waiting("a", { need: { ...waiting("a").need, topic } })],
					agents: [special, agent("busy", { open: 1 })],
				}),
			);
		expect(ask("returns.how-to")).toEqual(["a → special"]);
		expect(ask("returns-of-gifts")).toEqual([]);
		expect(ask(null)).toEqual([]);
	});

	it("fills capacity and not more, offers that wait for an answer included", () => {
		const queue = snapshot({
			waiting: ["a", "b", "c", "d"].map((id, i) =>
				waiting(id, {
					requestedAt: start + i,
					offer: id === "a" ? { agentId: "one", until: start + 9 } : null,
				}),
			),
			agents: [agent("one", { capacity: 3, open: 1 })],
		});
		expect(offers(queue)).toEqual(["b → one"]);
	});

	it("comes to nobody who is away, offline or a reserve that is not called", () => {
		const agents = [
			agent("away", { presence: "away" }),
			agent("offline", { presence: "offline" }),
			agent("reserve", { isReserve: true }),
		];
		const queue = snapshot({ waiting: [waiting("a")], agents });
		expect(offers(queue)).toEqual([]);
		expect(offers({ ...queue, reserves: { count: 1, since: start } })).toEqual([
			"a → reserve",
		]);
	});

	it("goes to the members of a group alone where the handoff was handed to one", () => {
		const queue = snapshot({
			waiting: [waiting("a", { group: "returns" })],
			agents: [
				agent("other", { idleSince: 0 }),
				agent("member", { groups: ["returns"] }),
			],
		});
		expect(offers(queue)).toEqual(["a → member"]);
	});

	it("goes to the group that takes the topic, unless nobody belongs to it", () => {
		const groups = {
			back: { topics: ["returns"] },
			rest: { topics: ["orders"] },
		};
		const ask = (...members: readonly string[]) =>
			planQueue(
				snapshot({
					waiting: [waiting("a")],
					agents: [
						agent("other", { idleSince: 0 }),
						agent("member", { groups: members }),
					],
				}),
				{ ...policy, groups },
				start,
			).decisions;
		expect(ask("back")).toMatchObject([{ agentId: "member" }]);
		expect(ask("rest")).toMatchObject([{ agentId: "other" }]);
	});
});

describe("the order", () => {
	it("is first come, first served", () => {
		const queue = snapshot({
			waiting: [
				waiting("second", { requestedAt: start - 1 }),
				waiting("first", { requestedAt: start - 2 }),
			],
			agents: [agent("one")],
		});
		expect(offers(queue)).toEqual(["first → one"]);
	});

	it("puts always before repeat before normal", () => {
		const queue = snapshot({
			waiting: [
				waiting("normal", { requestedAt: start - minute }),
				waiting("repeat", { requestedAt: start - 30, priority: "repeat" }),
				waiting("always", { priority: "always" }),
			],
			agents: [agent("one"), agent("two", { idleSince: start })],
		});
		expect(offers(queue)).toEqual(["always → one", "repeat → two"]);
	});

	it("lets nobody be overtaken who has waited longer than the other's head start", () => {
		const queue = snapshot({
			waiting: [
				waiting("normal", {
					requestedAt: start - policy.headStartMs.repeat - 1,
					rung: "wider",
				}),
				waiting("repeat", { priority: "repeat" }),
			],
			agents: [agent("one")],
		});
		expect(offers(queue)).toEqual(["normal → one"]);
	});
});

describe("a window that is about to close", () => {
	const hour = 60 * minute;
	const queue = (leftMs: number, agoMs = 9 * minute) =>
		snapshot({
			waiting: [
				waiting("earlier", { requestedAt: start - agoMs, rung: "wider" }),
				waiting("closing", { reachableUntil: start + leftMs }),
			],
			agents: [agent("one")],
		});

	it("puts its shopper before those who asked earlier", () => {
		expect(offers(queue(2 * hour))).toEqual(["closing → one"]);
		expect(offers(queue(1))).toEqual(["closing → one"]);
	});

	it("hurries nobody while there is time, or once it has closed", () => {
		expect(offers(queue(2 * hour + 1))).toEqual(["earlier → one"]);
		expect(offers(queue(0))).toEqual(["earlier → one"]);
	});

	it("overtakes nobody who has waited longer than the head start", () => {
		const waited = (agoMs: number) =>
			offers({
				...queue(hour),
				waiting: queue(hour).waiting.map((one) => ({
					...one,
					requestedAt:
						one.handoffId === "earlier" ? start - agoMs : one.requestedAt,
					waitingSince: start,
				})),
			});
		expect(waited(policy.windowHeadStartMs - 1)).toEqual(["closing → one"]);
		expect(waited(policy.windowHeadStartMs + 1)).toEqual(["earlier → one"]);
	});

	it("is looked at again when it begins to close and when it has closed", () => {
		const busy = {
			...queue(2 * hour + 10_000, minute),
			agents: [agent("one", { open: 1 })],
		};
		const told = {
			...busy,
			waiting: busy.waiting.map((one) => ({
				...one,
				rung: "wider" as const,
				rungSince: start,
				told: { position: 1, estimate: null },
				toldAt: start,
			})),
		};
		expect(planQueue(told, policy, start)).toEqual({
			decisions: [],
			nextAt: start + 10_000,
		});
		expect(positionsOf(told, policy, start).get("closing")).toBe(2);
		expect(positionsOf(told, policy, start + 10_000).get("closing")).toBe(1);
	});
});

describe("the agent who knows the shopper", () => {
	const queue = snapshot({
		waiting: [waiting("a", { preferredAgentId: "anna" })],
		agents: [agent("anna"), agent("ivan", { idleSince: 0 })],
	});

	it("is asked before anybody longer idle", () => {
		expect(offers(queue)).toEqual(["a → anna"]);
	});

	it("is waited for while busy, but not for long", () => {
		const busy = {
			...queue,
			agents: [agent("anna", { open: 1 }), agent("ivan")],
		};
		expect(watch(busy, start + 2 * minute)).toEqual([
			"0 tell",
			"60 offer ivan",
			...["90 re-route", "120 widen"],
		]);
	});

	it("is not waited for when away", () => {
		const away = {
			...queue,
			agents: [agent("anna", { presence: "away" }), agent("ivan")],
		};
		expect(offers(away)).toEqual(["a → ivan"]);
	});
});

describe("the ladder", () => {
	it("goes from offer to offer, wider, to a call-back or ticket and to an honest end, each in its time", () => {
		const { skills } = agent("x");
		const queue = snapshot({
			waiting: [waiting("a")],
			agents: [
				agent("anna"),
				agent("ivan", { idleSince: start }),
				agent("olga", { skills: { ...skills, topics: ["orders"] } }),
				agent("john", { skills: { ...skills, languages: ["en"] } }),
			],
		});
		expect(watch(queue, start + 20 * minute)).toEqual([
			"0 offer anna",
			"0 tell",
			"30 re-route",
			"30 offer ivan",
			"60 re-route",
			// Nobody else has all the skills.
			"60 widen",
			"60 offer olga",
			"90 re-route",
			// Anybody, and those who let it lapse once more.
			"180 offer john",
			"210 re-route",
			"210 offer anna",
			"240 re-route",
			"240 offer john",
			"270 re-route",
			"270 offer olga",
			"300 re-route",
			"300 offer ivan",
			"330 re-route",
			"600 fall-back",
			"900 end",
		]);
	});

	it("goes wider at once where nobody at the desk has the skills, and somebody has the language", () => {
		const queue = snapshot({
			waiting: [waiting("a", { group: "returns" })],
			agents: [
				agent("one"),
				agent("member", { presence: "away", groups: ["returns"] }),
			],
		});
		expect(kinds(planQueue(queue, policy, start).decisions)).toEqual(["widen"]);
	});

	it("takes a decline for a reason to ask the next", () => {
		const queue = snapshot({
			waiting: [waiting("a", { refusedBy: ["anna"] })],
			agents: [agent("anna", { idleSince: 0 }), agent("ivan")],
		});
		const { decisions } = planQueue(queue, policy, start);
		expect(decisions).toEqual([
			{ kind: "re-route", handoffId: "a", from: "anna" },
		]);
		expect(offers(applyAll(queue, decisions, start))).toEqual(["a → ivan"]);
	});

	it("voids an offer to an agent who left, and asks them again when they are back", () => {
		const offered = waiting("a", {
			offer: { agentId: "anna", until: start + minute },
		});
		const queue = snapshot({
			waiting: [offered],
			agents: [agent("anna", { presence: "offline" })],
		});
		const { decisions } = planQueue(queue, policy, start);
		expect(kinds(decisions)).toEqual(["re-route"]);
		expect(
			offers({ ...applyAll(queue, decisions, start), agents: [agent("anna")] }),
		).toEqual(["a → anna"]);
	});

	it("falls back at once where the shop is closed and nobody is there, and waits for an offer that is out", () => {
		const closed = snapshot({
			waiting: [waiting("a")],
			opening: { kind: "closed", opensAt: start + minute },
		});
		expect(kinds(planQueue(closed, policy, start).decisions)).toEqual([
			"fall-back",
		]);
		expect(offers({ ...closed, agents: [agent("overtime")] })).toEqual([
			"a → overtime",
		]);
		const late = start + policy.fallBackAfterMs;
		const offered = snapshot({
			waiting: [
				waiting("a", {
					offer: { agentId: "one", until: late + second },
					told: { position: 1, estimate: null },
					toldAt: late,
				}),
			],
			agents: [agent("one")],
		});
		expect(planQueue(offered, policy, late)).toEqual({
			decisions: [],
			nextAt: late + second,
		});
	});

	it("counts from where this wait began after an agent was lost, and keeps the place in the queue", () => {
		const back = waiting("back", {
			requestedAt: start - 60 * minute,
			waitingSince: start,
			rungSince: start,
		});
		const queue = snapshot({
			waiting: [waiting("new", { requestedAt: start - minute }), back],
			agents: [agent("one")],
		});
		expect(offers(queue)).toEqual(["back → one"]);
	});

	it("looks again when the shop closes", () => {
		const closesAt = start + 5 * second;
		const queue = snapshot({
			waiting: [
				waiting("a", { told: { position: 1, estimate: null }, toldAt: start }),
			],
			opening: { kind: "open", closesAt },
		});
		expect(planQueue(queue, policy, start).nextAt).toBe(closesAt);
		expect(kinds(planQueue(queue, policy, closesAt).decisions)).toEqual([
			"fall-back",
		]);
	});
});

describe("a queue where nobody waits any more", () => {
	it("lets its worker sleep", () => {
		const queue = snapshot({
			waiting: [waiting("a", { rung: "end" })],
			agents: [agent("one")],
			opening: { kind: "open", closesAt: start + minute },
		});
		expect(planQueue(queue, policy, start)).toEqual({
			decisions: [],
			nextAt: null,
		});
	});
});

describe("reserves", () => {
	const crowd = (size: number, now: number) =>
		Array.from({ length: size }, (_, i) =>
			waiting(`${i}`, {
				requestedAt: now + i,
				told: { position: i + 1, estimate: null },
				toldAt: now,
			}),
		);
	const agents = [
		agent("busy", { open: 1 }),
		agent("one", { isReserve: true, presence: "away" }),
		agent("two", { isReserve: true, presence: "away" }),
	];
	const plan = (size: number, called: number, now = start) =>
		planQueue(
			snapshot({
				waiting: crowd(size, now),
				agents,
				reserves: { count: called, since: start },
			}),
			policy,
			now,
		);

	it("are called where too many wait for each agent, no more than there are", () => {
		expect(plan(2, 0).decisions).toEqual([]);
		expect(plan(3, 0).decisions).toEqual([{ kind: "call-reserves", count: 1 }]);
		expect(plan(6, 1).decisions).toEqual([{ kind: "call-reserves", count: 2 }]);
		expect(plan(30, 0).decisions).toEqual([
			{ kind: "call-reserves", count: 2 },
		]);
		expect(plan(30, 2).decisions).toEqual([]);
	});

	it("go when few wait and some time has passed, not at the threshold they came at", () => {
		const later = start + policy.reservesMs;
		expect(plan(1, 2, later - 1).decisions).toEqual([]);
		expect(plan(1, 2, later - 1).nextAt).toBeLessThanOrEqual(later);
		expect(kinds(plan(1, 2, later).decisions)).toContain("dismiss-reserves");
		expect(kinds(plan(2, 2, later).decisions)).not.toContain(
			"dismiss-reserves",
		);
	});
});

describe("what shoppers are told", () => {
	const accepts = Array.from({ length: 40 }, (_, i) => ({
		at: start - (40 - i) * minute - (i % 3) * 15 * second,
		waitedMs: 2 * minute,
		agentId: "one",
	}));
	const busy = [agent("one", { open: 1 })];
	const told = (queue: QueueSnapshot, now = start) =>
		planQueue(queue, policy, now).decisions.flatMap((decision) =>
			decision.kind === "tell" ? [decision.wait] : [],
		);

	it("is their place and a range", () => {
		const queue = snapshot({
			waiting: [waiting("a"), waiting("b", { requestedAt: start + 1 })],
			agents: busy,
			accepts,
		});
		const [first, second] = told(queue);
		expect([first?.position, second?.position]).toEqual([1, 2]);
		expect(first?.estimate?.fromMs).toBeLessThan(minute);
		expect(first?.estimate?.toMs).toBeGreaterThan(minute);
		expect(second?.estimate?.toMs).toBeGreaterThan(first?.estimate?.toMs ?? 0);
	});

	it("is that we don't know yet while too few accepts are known or nobody is there", () => {
		const one = [waiting("a")];
		expect(
			told(
				snapshot({ waiting: one, agents: busy, accepts: accepts.slice(25) }),
			),
		).toEqual([{ position: 1, estimate: null }]);
		expect(told(snapshot({ waiting: one, accepts }))).toEqual([
			{ position: 1, estimate: null },
		]);
	});

	it("counts those only who wait for the same agents", () => {
		const { need } = waiting("x");
		const queue = snapshot({
			waiting: [
				waiting("turkish", { need: { ...need, language: "tr" } }),
				waiting("polish", { requestedAt: start + 1 }),
			],
			agents: [
				...busy,
				agent("two", {
					open: 1,
					skills: { ...agent("x").skills, languages: ["tr"] },
				}),
			],
		});
		expect(told(queue).map(({ position }) => position)).toEqual([1, 1]);
	});

	it("comes again when the place has changed, but not before some time has passed", () => {
		const queue = snapshot({
			waiting: [
				waiting("a", { told: { position: 3, estimate: null }, toldAt: start }),
			],
			agents: busy,
		});
		const due = start + policy.tellEveryMs;
		expect(planQueue(queue, policy, start)).toEqual({
			decisions: [],
			nextAt: due,
		});
		expect(told(queue, due)).toEqual([{ position: 1, estimate: null }]);
	});

	it("never ends after the ladder falls back", () => {
		const queue = snapshot({
			waiting: Array.from({ length: 60 }, (_, i) =>
				waiting(`${i}`, { requestedAt: start + i }),
			),
			agents: busy,
			accepts,
		});
		const longest = Math.max(
			...told(queue, start + 60).map(({ estimate }) => estimate?.toMs ?? 0),
		);
		expect(longest).toBeLessThanOrEqual(
			policy.fallBackAfterMs + policy.offerMs,
		);
	});
});
