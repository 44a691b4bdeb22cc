import type { OutgoingMessage } from "../reply/outgoing-message.js";
import {
	type ConversationState,
	createConversationState,
} from "../state/conversation-state.js";
import type { Effect } from "../turn/effect.js";
import type { TurnEvent } from "../turn/event.js";
import type { DeskSignal, Input } from "../turn/input.js";
import { turn } from "../turn/turn.js";
import { defaultPolicy } from "../turn/turn-context.js";
import { createFakeKnowledge } from "./fake-knowledge.js";

/** A conversation in a test: feeds inputs, keeps what came of each. */
export class TestConversation {
	state: ConversationState = createConversationState("c1", "test", "en");
	now = 1_000_000;
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

	feed(input: Input): this {
		const result = turn(this.state, input, {
			knowledge: this.knowledge,
			policy: defaultPolicy,
			now: this.now,
		});
		this.state = result.state;
		this.effects = result.effects;
		this.events = result.events;
		this.now += 1000;
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
