import {
	isSameHands,
	type OwnerSignal,
	ownerAfter,
} from "../handoff/owner-transition.js";
import { phrasesOf } from "../phrases/phrases-of.js";
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
	private lead: string[] = [];
	private isPersonFirst = false;

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
		const { fence } = this.state;
		this.change({
			owner,
			fence: isSameHands(this.state.owner, owner) ? fence : fence + 1,
		});
		return true;
	}

	/** A line before whatever the bot says next in this turn. */
	leadWith(line: string, manner?: "person-first"): void {
		this.lead.push(line);
		if (manner) this.isPersonFirst = true;
	}

	/**
	 * Says something; the bot itself says nothing while a person owns the conversation. Its first
	 * words of a conversation tell that a program speaks, whether or not the chat was opened before.
	 */
	say(content: MessageContent): void {
		const isBot = (content.author?.kind ?? "bot") === "bot";
		if (this.state.owner.kind === "human" && isBot) return;
		if (!isBot) {
			this.reply(content);
			return;
		}
		if (!this.state.greeted) {
			this.change({ greeted: true });
			this.lead.unshift(phrasesOf(this.state.locale.locale).disclosure);
		}
		const lines = [...this.lead, ...(content.lead ? [content.lead] : [])];
		this.reply({
			...content,
			...(lines.length > 0 ? { lead: lines.join("\n") } : {}),
			isPersonFirst: content.isPersonFirst || this.isPersonFirst,
		});
		this.lead = [];
		this.isPersonFirst = false;
	}

	private reply(content: MessageContent): void {
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
