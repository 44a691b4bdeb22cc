import { type OwnerSignal, ownerAfter } from "../handoff/owner-transition.js";
import {
	type MessageContent,
	toOutgoingMessage,
} from "../reply/to-outgoing-message.js";
import type { ConversationState } from "../state/conversation-state.js";
import type { Effect } from "./effect.js";
import type { TurnEvent } from "./event.js";
import type { TurnContext } from "./turn-context.js";

/** Result of a turn: the next state and what to do about it. */
export interface TurnResult {
	readonly state: ConversationState;
	readonly effects: readonly Effect[];
	readonly events: readonly TurnEvent[];
}

/** A turn in the making. Lives inside one call of `turn`; nothing outside sees it change. */
export class TurnDraft {
	state: ConversationState;
	private readonly effects: Effect[] = [];
	private readonly events: TurnEvent[] = [];

	constructor(
		state: ConversationState,
		readonly context: TurnContext,
	) {
		this.state = state;
	}

	change(change: Partial<ConversationState>): void {
		this.state = { ...this.state, ...change };
	}

	/** Moves the conversation to another owner, or answers false when the signal does not apply. */
	transfer(signal: OwnerSignal): boolean {
		const owner = ownerAfter(this.state.owner, signal);
		if (!owner) return false;
		const isSameHands = owner.kind === this.state.owner.kind;
		this.change({
			owner,
			fence: isSameHands ? this.state.fence : this.state.fence + 1,
		});
		return true;
	}

	/** Says something; the bot itself says nothing while a person owns the conversation. */
	say(content: MessageContent): void {
		if (
			this.state.owner.kind === "human" &&
			(content.author?.kind ?? "bot") === "bot"
		) {
			return;
		}
		this.perform({
			kind: "reply",
			message: toOutgoingMessage(this.state, content),
		});
	}

	perform(effect: Effect): void {
		this.effects.push(effect);
	}

	record(event: TurnEvent): void {
		this.events.push(event);
	}

	finish(): TurnResult {
		return { state: this.state, effects: this.effects, events: this.events };
	}
}
