import { actionNames } from "@shopbell/knowledge";
import type { ActionCall, ActionOutcome } from "../action/shop-action.js";
import { isLinkCall, type LinkCall } from "../link/link-call.js";
import type { OutgoingMessage } from "../reply/outgoing-message.js";
import {
	type ConversationState,
	createConversationState,
} from "../state/conversation-state.js";
import type { Effect } from "../turn/effect.js";
import type { TurnEvent } from "../turn/event.js";
import type { DeskSignal, Input } from "../turn/input.js";
import { turn } from "../turn/turn.js";
import {
	type ConversationPolicy,
	type DeskNow,
	defaultPolicy,
} from "../turn/turn-context.js";
import { createFakeKnowledge } from "./fake-knowledge.js";

/** A conversation in a test: feeds inputs, keeps what came of each. */
export class TestConversation {
	/** Greeted already, as when the chat was opened. */
	state: ConversationState = {
		...createConversationState("c1", "test", "en"),
		greeted: true,
	};
	/** What the shop can do; none unless a test connects one. */
	policy: ConversationPolicy = { ...defaultPolicy, burstMs: 0 };
	now = 1_000_000;
	/** What is known of the desk; nothing unless a test says so. */
	deskNow: DeskNow | null = null;
	effects: readonly Effect[] = [];
	events: readonly TurnEvent[] = [];
	private readonly knowledge = createFakeKnowledge();

	/** Replies of the last input. */
	get replies(): readonly OutgoingMessage[] {
		return this.effects.flatMap((effect) =>
			effect.kind === "reply" ? [effect.message] : [],
		);
	}

	get deskCommands(): readonly string[] {
		return this.effects.flatMap((effect) =>
			effect.kind === "desk" ? [effect.command.kind] : [],
		);
	}

	/** The last call to the shop. */
	get call(): ActionCall | undefined {
		return this.effects.flatMap((effect) =>
			effect.kind === "call" && !isLinkCall(effect.call) ? [effect.call] : [],
		)[0];
	}

	/** The last call about links. */
	get linkCall(): LinkCall | undefined {
		return this.effects.flatMap((effect) =>
			effect.kind === "call" && isLinkCall(effect.call) ? [effect.call] : [],
		)[0];
	}

	/** Texts and buttons of the last replies. */
	get words(): string {
		return this.replies
			.map(({ markdown }) => markdown)
			.join(" | ")
			.replaceAll("\\", "");
	}

	/** Connects a shop that can do everything. */
	withShop(): this {
		this.policy = { ...this.policy, actions: new Set(actionNames) };
		return this;
	}

	/** The shop answers the latest open call. */
	shop(outcome: ActionOutcome, key?: string): this {
		const { flow } = this.state;
		const open = flow && "key" in flow.wait ? flow.wait.key : "none";
		return this.feed({
			kind: "action-result",
			at: this.now,
			key: key ?? open,
			outcome,
		});
	}

	/** Taps the button with this label. */
	tapsLabel(label: string): this {
		const button = this.replies
			.flatMap(({ quickReplies }) => quickReplies)
			.find((one) => one.label === label);
		if (!button) throw new Error(`There is no button '${label}'`);
		return this.taps(button.value);
	}

	feed(input: Input): this {
		const result = turn(this.state, input, {
			knowledge: this.knowledge,
			policy: this.policy,
			now: this.now,
			desk: this.deskNow,
		});
		this.state = result.state;
		this.effects = result.effects;
		this.events = result.events;
		this.now += 1000;
		return this;
	}

	/** Time passes. */
	later(ms: number): this {
		this.now += ms;
		return this;
	}

	says(text: string): this {
		return this.feed({ kind: "message", at: this.now, text });
	}

	taps(action: string): this {
		return this.feed({ kind: "message", at: this.now, text: "", action });
	}

	desk(signal: DeskSignal): this {
		return this.feed({ kind: "desk", at: this.now, signal });
	}
}

export const anna = { id: "anna", name: "Anna" };
