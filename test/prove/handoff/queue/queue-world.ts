import {
	type Accept,
	type AgentAtDesk,
	applyDecision,
	type CalledReserves,
	planQueue,
	type QueueDecision,
	type QueuePolicy,
	type QueueSnapshot,
	type Waiting,
} from "@shopbell/handoff";
import TinyQueue from "tinyqueue";
import type { Chance } from "./create-chance.js";
import { findBroken, findForgotten } from "./queue-witness.js";
import {
	arrivalsPerHour,
	createSampleAgents,
	createSampleNeed,
	mostArrivalsPerHour,
	openingOfSample,
	type SampleAgent,
} from "./sample-shop.js";
import { WaitLedger } from "./wait-ledger.js";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Something that happens at an instant, in whole ms since the first midnight. */
interface Event {
	readonly at: number;
	readonly happen: () => void;
}

type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

/**
 * A shop whose shoppers, agents and clock are simulated; who is offered to whom is decided by
 * `planQueue` alone, whose decisions are applied as a store would and looked at by the witness.
 */
export class QueueWorld {
	readonly ledger = new WaitLedger();
	readonly broken: string[] = [];
	readonly counts = { accepted: 0, fellBack: 0, ended: 0, left: 0 };
	readonly seen = {
		plans: 0,
		offers: 0,
		notices: 0,
		longestQueue: 0,
		calls: 0,
	};
	readonly #events = new TinyQueue<Event>([], (a, b) => a.at - b.at);
	readonly #waiting = new Map<string, Waiting>();
	readonly #agents: readonly Mutable<AgentAtDesk>[];
	readonly #sample: readonly SampleAgent[];
	/** What each agent has open, by handoff. */
	readonly #open = new Map<string, Map<string, Waiting>>();
	readonly #lastHelper: string[] = [];
	#accepts: Accept[] = [];
	#reserves: CalledReserves = { count: 0, since: 0 };
	#now = 0;
	#wakeAt: number | null = null;
	#arrived = 0;

	constructor(
		private readonly chance: Chance,
		private readonly policy: QueuePolicy,
		private readonly handoffs: number,
	) {
		this.#sample = createSampleAgents(chance);
		this.#agents = this.#sample.map(({ profile }) => ({
			...profile,
			presence: "offline",
			open: 0,
			idleSince: 0,
		}));
	}

	/** Runs until everybody who came has gone. */
	run(): void {
		this.#at(0, () => this.#dawn());
		this.#at(0, () => this.#arriveNext());
		while (!this.#isOver()) {
			const next = this.#events.peek()?.at ?? Number.POSITIVE_INFINITY;
			this.#now = Math.min(next, this.#wakeAt ?? next);
			if (next <= this.#now) this.#events.pop()?.happen();
			this.#plan();
		}
	}

	/** How many came and had an end of any kind. */
	get ended(): number {
		const { accepted, fellBack, ended, left } = this.counts;
		return accepted + fellBack + ended + left;
	}

	#isOver(): boolean {
		return this.#arrived >= this.handoffs && this.#waiting.size === 0;
	}

	#at(at: number, happen: () => void): void {
		this.#events.push({ at: Math.ceil(at), happen });
	}

	#after(ms: number, happen: () => void): void {
		this.#at(this.#now + ms, happen);
	}

	#snapshot(): QueueSnapshot {
		return {
			waiting: [...this.#waiting.values()],
			agents: this.#agents,
			accepts: this.#accepts,
			opening: openingOfSample(this.#now),
			reserves: this.#reserves,
		};
	}

	/** Plans until nothing is due, then sleeps until the plan says or something happens. */
	#plan(): void {
		for (let round = 0; ; round++) {
			const snapshot = this.#snapshot();
			const plan = planQueue(snapshot, this.policy, this.#now);
			this.seen.plans++;
			for (const decision of plan.decisions) {
				this.broken.push(
					...findBroken(decision, this.#snapshot(), this.policy, this.#now),
				);
				this.#apply(decision);
			}
			if (plan.decisions.length === 0) {
				if (this.seen.plans % 20 === 0)
					this.broken.push(...findForgotten(snapshot, this.policy, this.#now));
				this.#sleepUntil(plan.nextAt);
				break;
			}
			if (round > 1000) throw new Error("The plan does not come to rest.");
		}
		this.seen.longestQueue = Math.max(
			this.seen.longestQueue,
			this.#waiting.size,
		);
	}

	#sleepUntil(at: number | null): void {
		if (at !== null && at <= this.#now)
			throw new Error("The plan asks to be woken in the past.");
		this.#wakeAt = at;
	}

	#apply(decision: QueueDecision): void {
		switch (decision.kind) {
			case "call-reserves":
				this.#reserves = { count: decision.count, since: this.#now };
				this.seen.calls++;
				return;
			case "dismiss-reserves":
				this.#reserves = { count: 0, since: this.#now };
				return;
		}
		const before = this.#waiting.get(decision.handoffId);
		if (!before) return;
		const after = applyDecision(before, decision, this.#now);
		this.#waiting.set(decision.handoffId, after);
		switch (decision.kind) {
			case "offer":
				this.seen.offers++;
				this.#answer(after);
				break;
			case "tell":
				this.seen.notices++;
				this.ledger.tell(decision.handoffId, decision.wait, this.#now);
				break;
			case "fall-back":
				this.#judgeWait(after);
				this.ledger.end(after.handoffId, { kind: "fell-back", at: this.#now });
				// Now and then not even a ticket can be made, which the ladder must notice.
				if (this.chance.happens(0.98))
					this.#after(second, () => this.#leaveAs("fellBack", after));
				break;
			case "end":
				this.#leaveAs("ended", after);
				break;
		}
	}

	/** Nobody waits longer than the ladder and one offer take. */
	#judgeWait({ handoffId, requestedAt, waitingSince }: Waiting): void {
		const waited = this.#now - (waitingSince ?? requestedAt);
		if (waited > this.policy.fallBackAfterMs + this.policy.offerMs)
			this.broken.push(`${handoffId} waited ${waited} ms`);
	}

	#leaveAs(kind: keyof QueueWorld["counts"], { handoffId }: Waiting): void {
		if (this.#waiting.delete(handoffId)) this.counts[kind]++;
	}

	/** What the agent does with an offer: mostly takes it, sometimes declines, sometimes is not there. */
	#answer({ handoffId, offer }: Waiting): void {
		if (!offer) return;
		const current = () => {
			const waiting = this.#waiting.get(handoffId);
			return waiting?.offer === offer ? waiting : undefined;
		};
		const draw = this.chance.next();
		const ms = this.chance.logNormal(6 * second, 0.6);
		if (draw < 0.9)
			this.#after(ms, () => {
				const waiting = current();
				const agent = this.#agentOf(offer.agentId);
				if (!waiting || this.#now >= offer.until) return;
				if (agent?.presence === "available") this.#accept(waiting, agent);
			});
		else if (draw < 0.93)
			this.#after(ms, () => {
				const waiting = current();
				if (waiting)
					this.#waiting.set(handoffId, {
						...waiting,
						offer: null,
						refusedBy: [...waiting.refusedBy, offer.agentId],
					});
			});
	}

	#accept(waiting: Waiting, agent: Mutable<AgentAtDesk>): void {
		const { handoffId, requestedAt, waitingSince } = waiting;
		this.#judgeWait(waiting);
		this.#leaveAs("accepted", waiting);
		this.ledger.end(handoffId, { kind: "accepted", at: this.#now });
		this.#accepts.push({
			at: this.#now,
			waitedMs: this.#now - (waitingSince ?? requestedAt),
			agentId: agent.id,
		});
		if (this.#accepts.length > 600) this.#accepts = this.#accepts.slice(-300);
		this.#lastHelper.push(agent.id);
		agent.idleSince = this.#now;
		this.#openOf(agent.id).set(handoffId, waiting);
		agent.open++;
		this.#after(this.chance.logNormal(6 * minute, 0.7), () => {
			if (!this.#openOf(agent.id).delete(handoffId)) return;
			agent.open--;
			agent.idleSince = this.#now;
		});
	}

	#openOf(agentId: string): Map<string, Waiting> {
		const found = this.#open.get(agentId) ?? new Map<string, Waiting>();
		this.#open.set(agentId, found);
		return found;
	}

	#agentOf(id: string): Mutable<AgentAtDesk> | undefined {
		return this.#agents.find((agent) => agent.id === id);
	}

	/** Each morning: who works today, when they take a break and whose laptop dies. */
	#dawn(): void {
		const midnight = this.#now;
		for (const [i, { from, to }] of this.#sample.entries()) {
			const agent = this.#agents[i];
			if (!agent || this.chance.happens(0.1)) continue;
			const set = (presence: AgentAtDesk["presence"]) => () => {
				agent.presence = presence;
				agent.idleSince = this.#now;
			};
			const late = this.chance.exponential(5 * minute);
			this.#at(midnight + from + late, set("available"));
			for (let at = from + 2 * hour; at < to - hour; at += 2 * hour) {
				const start = midnight + at + this.chance.next() * hour;
				this.#at(start, set("away"));
				this.#at(
					start + (5 + this.chance.next() * 20) * minute,
					set("available"),
				);
			}
			this.#at(midnight + to, set("away"));
			this.#at(midnight + to + hour, set("offline"));
			if (this.chance.happens(0.05))
				this.#at(midnight + from + this.chance.next() * (to - from), () =>
					this.#lose(agent),
				);
		}
		this.#at(midnight + day, () => this.#dawn());
	}

	/** An agent's connection is lost: what they had open goes back to its place in the queue. */
	#lose(agent: Mutable<AgentAtDesk>): void {
		agent.presence = "offline";
		const open = this.#openOf(agent.id);
		for (const waiting of open.values()) {
			this.counts.accepted--;
			this.#enter({
				...waiting,
				waitingSince: this.#now,
				preferredAgentId: agent.id,
			});
		}
		agent.open = 0;
		open.clear();
	}

	/** Draws the next arrival by thinning: candidates at the highest rate, kept by the rate of their instant. */
	#arriveNext(): void {
		if (this.#arrived >= this.handoffs) return;
		const scale = 1;
		let at = this.#now;
		do at += this.chance.exponential(hour / (mostArrivalsPerHour * scale));
		while (
			!this.chance.happens(
				arrivalsPerHour(at, scale) / (mostArrivalsPerHour * scale),
			)
		);
		this.#at(at, () => {
			this.#arrive();
			this.#arriveNext();
		});
	}

	#arrive(): void {
		this.#arrived++;
		const preferred = this.chance.happens(0.15)
			? this.#lastHelper[
					Math.floor(this.chance.next() * this.#lastHelper.length)
				]
			: undefined;
		this.#enter({
			handoffId: `handoff-${this.#arrived}`,
			...createSampleNeed(this.chance),
			requestedAt: this.#now,
			preferredAgentId: preferred ?? null,
			offer: null,
			refusedBy: [],
			rung: "offer",
			rungSince: this.#now,
			told: null,
			toldAt: null,
		});
	}

	#enter(waiting: Waiting): void {
		const fresh: Waiting = {
			...waiting,
			offer: null,
			refusedBy: [],
			rung: "offer",
			rungSince: this.#now,
			told: null,
			toldAt: null,
		};
		this.#waiting.set(fresh.handoffId, fresh);
		this.#after(this.chance.exponential(25 * minute), () => {
			const current = this.#waiting.get(fresh.handoffId);
			const start = current?.waitingSince ?? current?.requestedAt;
			if (!current || start !== (fresh.waitingSince ?? fresh.requestedAt))
				return;
			if (current.rung === "fallback") return;
			this.ledger.end(fresh.handoffId, { kind: "left", at: this.#now });
			this.#leaveAs("left", current);
		});
	}
}
