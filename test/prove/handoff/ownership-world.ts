import {
	type ConversationPolicy,
	createConversationState,
	type DeskNow,
	type DeskSignal,
	defaultPolicy,
	type Effect,
	type HumanAgent,
	type Input,
	type Knowledge,
	type OutgoingMessage,
	turn,
} from "@shopbell/conversation";
import { createBuiltinDesk } from "@shopbell/desks/builtin";
import { defaultQueuePolicy, planQueue } from "@shopbell/handoff";
import { actionNames } from "@shopbell/knowledge";
import {
	createStore,
	type Store,
	type StoredHandoff,
	type TurnCommit,
} from "@shopbell/store";
import { seeTurn } from "./ownership-witness.js";

export const agents: readonly HumanAgent[] = [
	{ id: "anna", name: "Anna" },
	{ id: "boris", name: "Boris" },
	{ id: "clara", name: "Clara" },
];

const policy: ConversationPolicy = {
	...defaultPolicy,
	actions: new Set(actionNames),
};
const leaseMs = 10_000;
const workerId = "proof";

/** A shopper, a bot, a desk and a real store, moved step by step by whoever plays it. */
export class OwnershipWorld {
	now = Date.parse("2026-11-23T10:00:00Z");
	isOpen = true;
	readonly broken: string[] = [];
	private shown: readonly OutgoingMessage[] = [];
	private readonly arrived: { readonly id: string; readonly input: Input }[] =
		[];
	private readonly signals: DeskSignal[] = [];
	private ids = 0;
	private tell: (line: string) => void = () => {};
	conversationId = "";

	private constructor(
		private readonly file: string,
		private readonly knowledge: Knowledge,
		private store: Store,
	) {}

	/** Opens the store, with two people at the desk. */
	static async open(
		file: string,
		knowledge: Knowledge,
	): Promise<OwnershipWorld> {
		const clock: { world?: OwnershipWorld } = {};
		const store = await openStore(file, () => clock.world?.now ?? 0);
		const world = new OwnershipWorld(file, knowledge, store);
		clock.world = world;
		for (const agent of agents.slice(0, 2)) {
			await store.desk.connected(agent);
			await store.desk.changeAgent(agent, { state: "available" });
		}
		return world;
	}

	/** A new shopper comes; `tell` hears every line of what happens. */
	async begin(
		conversationId: string,
		tell: (line: string) => void = () => {},
	): Promise<void> {
		this.tell = tell;
		this.conversationId = conversationId;
		this.broken.length = 0;
		this.shown = [];
		this.arrived.length = 0;
		this.signals.length = 0;
		this.isOpen = true;
		await this.store.openConversation({
			id: conversationId,
			channel: "proof",
			account: "default",
			address: { chat: conversationId },
			state: createConversationState(conversationId, "proof", "en"),
		});
	}

	close(): Promise<void> {
		return this.store.close();
	}

	/** The shopper goes, and nobody is left waiting for them. */
	async end(): Promise<void> {
		const { owner } = await this.state();
		if (owner.kind === "human")
			await this.store.handoffs.resolve(owner.handoffId, owner.agent);
		if (owner.kind === "queued")
			await this.arrive({
				kind: "message",
				at: this.now,
				text: "",
				action: "bot",
			});
		await this.settle();
	}

	/** The process ends in whatever way and starts again: only what was committed is left. */
	async restart(): Promise<void> {
		this.tell("= the process ends and starts again");
		await this.store.close();
		this.store = await openStore(this.file, () => this.now);
		for (const agent of agents.slice(0, 2))
			await this.store.desk.connected(agent);
	}

	/** Something of the shopper's arrives at the door. */
	async arrive(input: Input): Promise<void> {
		const id = `${this.conversationId}-${++this.ids}`;
		this.arrived.push({ id, input });
		await this.receive(id, input);
	}

	/** The channel delivers something a second time. */
	async redeliver(which: number): Promise<void> {
		const one = pick(this.arrived, which);
		if (one) await this.receive(one.id, one.input);
	}

	/** A desk reports a second time, under another id. */
	async redeliverSignal(which: number): Promise<void> {
		// Words are the one thing a desk's own id alone tells apart.
		const signal = pick(
			this.signals.filter(({ kind }) => kind !== "said"),
			which,
		);
		if (signal === undefined) return;
		// An echo of what the conversation has heard: nothing else is on its way meanwhile.
		while (await this.work());
		const { owner } = await this.state();
		// A transfer of the very owner is a decision, not an echo, once others have followed.
		const isEcho =
			signal.kind !== "transferred" || signal === this.signals.at(-1);
		if (owner.kind === "queued" || !isEcho) return;
		await this.receive(`echo-${++this.ids}`, {
			kind: "desk",
			at: this.now,
			signal,
		});
		await this.work();
	}

	private async receive(id: string, input: Input): Promise<void> {
		await this.store.receive({
			channel: input.kind === "desk" ? "desk" : "proof",
			account: "default",
			externalId: id,
			conversation: { kind: "known", id: this.conversationId },
			input,
			...(input.kind === "message"
				? { message: { text: input.text, attachments: [] } }
				: {}),
		});
	}

	/** A button of the last messages, or of older ones. */
	button(which: number): OutgoingMessage["quickReplies"][number] | undefined {
		return pick(
			this.shown.flatMap(({ quickReplies }) => quickReplies),
			which,
		);
	}

	/** One input is worked on; with `crash` the process loses the turn before it is written. */
	async work(crash = false): Promise<boolean> {
		const claim = await this.store.claim({ workerId, leaseMs });
		if (!claim) return false;
		const { state: before } = claim.conversation;
		const result = turn(before, claim.input, {
			knowledge: this.knowledge,
			policy,
			now: this.now,
			desk: this.deskNow(),
		});
		if (crash) {
			this.tell("= the turn is lost before it is written");
			this.now += leaseMs + 1;
			return true;
		}
		if (claim.conversation.id === this.conversationId) {
			this.tell(`→ ${JSON.stringify(claim.input)}`);
			this.broken.push(...seeTurn(before, claim.input, result));
			if (claim.input.kind === "desk") this.signals.push(claim.input.signal);
			for (const effect of result.effects) this.note(effect);
			this.tell(`  owner ${JSON.stringify(result.state.owner)}`);
		}
		await this.store.commit(claim, toCommit(result));
		this.now += 200;
		return true;
	}

	private note(effect: Effect): void {
		if (effect.kind !== "reply") {
			this.tell(`· ${JSON.stringify(effect).slice(0, 200)}`);
			return;
		}
		const { author, markdown, quickReplies } = effect.message;
		this.shown = [...this.shown, effect.message].slice(-6);
		this.tell(
			`← ${author.kind}: ${markdown.replaceAll("\n", " ")} [${quickReplies.map(({ value }) => value).join(" ")}]`,
		);
	}

	/** One delivery goes out; with `crash` a desk does it and nobody notes it, or a channel refuses: it goes out again. */
	async deliver(crash = false): Promise<boolean> {
		const delivery = await this.store.claimDelivery({ workerId, leaseMs });
		if (!delivery) return false;
		const { work } = delivery;
		if (work.target === "desk")
			await createBuiltinDesk(this.store.handoffs).perform(work.command, {
				key: delivery.key,
				attempt: delivery.attempts,
				conversationId: delivery.conversationId,
				channel: delivery.channel,
				address: delivery.address,
			});
		else if (crash && !delivery.isVoid) {
			// The channel refuses for a while: the words stay, and everything else goes on.
			await this.store.settleDelivery(delivery, {
				kind: "retry",
				retryAt: this.now + 20_000,
				reason: "refused",
			});
			return true;
		} else if (!delivery.isVoid && work.message.author.kind === "bot") {
			const { owner } = await this.state(delivery.conversationId);
			if (owner.kind === "human")
				this.broken.push(
					"words of the bot were sent while a person has the conversation",
				);
		}
		if (crash && work.target === "desk") {
			this.tell(`= the desk did '${work.command.kind}' and nobody noted it`);
			await this.store.settleDelivery(delivery, {
				kind: "retry",
				retryAt: this.now + 500,
				reason: "lost",
			});
			this.now += 500;
			return true;
		}
		await this.store.settleDelivery(delivery, {
			kind: delivery.isVoid ? "void" : "delivered",
		});
		return true;
	}

	/** The shop answers a call. */
	async answerCall(isOk: boolean): Promise<boolean> {
		const call = await this.store.claimCall({ workerId, leaseMs });
		if (!call) return false;
		await this.store.settleCall(
			call,
			isOk ? { kind: "ok", value: { number: "N-1" } } : { kind: "unavailable" },
		);
		return true;
	}

	/** Time passes; what is due fires. */
	async wait(ms: number): Promise<void> {
		this.now += ms;
		await this.store.fireTimers();
	}

	/** The queue's worker looks once. */
	async planQueue(): Promise<void> {
		const queue = await this.store.handoffs.queue(this.now);
		const { decisions } = planQueue(
			{ ...queue.snapshot, opening: this.deskNow().opening },
			defaultQueuePolicy,
			this.now,
		);
		for (const decision of decisions) {
			if (!("handoffId" in decision)) continue;
			const version = queue.versions.get(decision.handoffId);
			if (version === undefined) continue;
			await this.store.handoffs.apply(decision, version, this.now);
		}
	}

	/** What somebody at the desk does to a handoff of this conversation. */
	async atDesk(
		act: (store: Store["handoffs"], handoff: StoredHandoff) => Promise<unknown>,
		which: number,
	): Promise<void> {
		const all = await this.handoffs();
		const handoff = pick(all, which);
		if (!handoff) return;
		const outcome = await act(this.store.handoffs, handoff);
		this.tell(
			`# desk on ${handoff.id} (${handoff.status}): ${JSON.stringify(outcome)}`,
		);
		await this.seeOwners();
	}

	private async handoffs(): Promise<readonly StoredHandoff[]> {
		const { handoffs } = await this.state();
		const found = await Promise.all(
			Array.from({ length: handoffs }, (_, index) =>
				this.store.handoffs.get(`${this.conversationId}.${index + 1}`),
			),
		);
		return found.filter((one) => one !== undefined);
	}

	private async seeOwners(): Promise<void> {
		const owners = (await this.handoffs()).filter(
			({ status }) => status === "accepted",
		);
		if (owners.length > 1)
			this.broken.push(
				`two people have it: ${owners.map(({ agent }) => agent?.id).join(", ")}`,
			);
	}

	/** Everything that is on its way arrives. */
	async settle(): Promise<void> {
		for (let round = 0; round < 400; round += 1) {
			if (this.broken.length > 0) return;
			const isBusy =
				(await this.work()) ||
				(await this.deliver()) ||
				(await this.answerCall(true));
			if (!isBusy) return;
		}
		this.broken.push("it never comes to rest");
	}

	/** At rest, somebody or something has the shopper's matter, and desk and conversation agree on it. */
	async seeRest(): Promise<void> {
		await this.settle();
		await this.wait(20_000);
		await this.settle();
		// A request that no desk took is given up within this time.
		await this.wait(policy.deskAcknowledgeMs + 1);
		await this.settle();
		await this.seeOwners();
		const { owner, desk } = await this.state();
		const handoffs = await this.handoffs();
		const accepted = handoffs.find(({ status }) => status === "accepted");
		const waiting = handoffs.filter(({ status }) => status === "waiting");
		if (owner.kind === "human" && accepted?.id !== owner.handoffId)
			this.broken.push("the shopper waits for a person who does not have it");
		if (owner.kind === "human" && accepted?.agent?.id !== owner.agent.id)
			this.broken.push("desk and conversation name different people");
		if (owner.kind !== "human" && accepted)
			this.broken.push(
				`${accepted.agent?.id} has it while the owner is '${owner.kind}'`,
			);
		if (
			owner.kind === "queued" &&
			!(owner.acknowledged && waiting.some(({ id }) => id === owner.handoffId))
		)
			this.broken.push("the shopper waits in a queue that knows nothing of it");
		if (owner.kind !== "queued" && waiting.length > 0)
			this.broken.push("the queue holds a shopper who does not wait");
		if (desk.leaving !== null)
			this.broken.push("a question was left and has no number");
		const fallen = handoffs.filter(({ status }) => status === "fallen-back");
		for (const { id, ticket } of fallen)
			if (
				ticket === null ||
				!desk.tickets.some(({ handoffId }) => handoffId === id)
			)
				this.broken.push("a ticket without a number that was told");
	}

	private async state(id = this.conversationId) {
		const found = await this.store.conversation(id);
		if (!found) throw new Error(`There is no conversation ${id}`);
		return found.state;
	}

	private deskNow(): DeskNow {
		return {
			opening: this.isOpen
				? { kind: "open", closesAt: null }
				: { kind: "closed", opensAt: this.now + 3_600_000 },
		};
	}
}

function openStore(file: string, now: () => number): Promise<Store> {
	return createStore({
		database: { kind: "embedded", file },
		now,
		// Leases run out by the clock of the world.
		steadyNow: now,
		begin: (channel) => createConversationState("nobody", channel, "en"),
	});
}

function toCommit({
	state,
	effects,
	events,
}: ReturnType<typeof turn>): TurnCommit {
	const of = <K extends Effect["kind"]>(kind: K) =>
		effects.filter(
			(effect): effect is Extract<Effect, { kind: K }> => effect.kind === kind,
		);
	return {
		state,
		events,
		replies: of("reply").map(({ message }) => message),
		deskCommands: of("desk").map(({ command }) => command),
		calls: of("call").map(({ call }) => call),
		timers: effects.flatMap((effect): TurnCommit["timers"] =>
			effect.kind === "set-timer"
				? [
						{
							kind: "set",
							timer: effect.timer,
							token: effect.token,
							dueAt: effect.dueAt,
						},
					]
				: effect.kind === "clear-timer"
					? [{ kind: "clear", timer: effect.timer }]
					: [],
		),
		deliverReplies: true,
	};
}

function pick<T>(list: readonly T[], which: number): T | undefined {
	return list[list.length - 1 - (which % Math.max(1, list.length))];
}
