import {
	type ActionOutcome,
	type ConversationState,
	createConversationState,
	type DeskSignal,
	defaultPolicy,
	type Effect,
	type Input,
	type Knowledge,
	type OutgoingMessage,
	turn,
} from "@shopbell/conversation";

import type { ActionName } from "@shopbell/knowledge";

/** A conversation in the terminal through the same core that every channel uses. */
export interface TerminalChat {
	/** The chat was opened. */
	open(locale: string | undefined): readonly OutgoingMessage[];
	/** The shopper typed something; `action` when it was a button. */
	say(text: string, action?: string): readonly OutgoingMessage[];
	/** Whoever tries the bot plays the person at the desk as well. */
	desk(signal: DeskPlay): readonly OutgoingMessage[];
	/** And the shop: answers the call that is open, if one is. */
	shop(outcome: ActionOutcome): readonly OutgoingMessage[];
	readonly state: ConversationState;
}

/** What the played person does. */
export type DeskPlay =
	| { readonly kind: "accept" | "resolve" | "release" }
	| { readonly kind: "say"; readonly text: string };

const agent = { id: "terminal", name: "Anna" };

/** Starts a conversation; the desk takes every request at once, and the played shop can do `actions`. */
export function createTerminalChat(
	knowledge: Knowledge,
	now: () => number,
	actions: ReadonlySet<ActionName> = new Set(),
): TerminalChat {
	let state = createConversationState(
		"terminal",
		"terminal",
		knowledge.defaultLocale,
	);

	const feed = (input: Input): readonly OutgoingMessage[] => {
		const result = turn(state, input, {
			knowledge,
			// What is typed here comes line by line, never in bursts.
			policy: { ...defaultPolicy, burstMs: 0, actions },
			now: now(),
		});
		state = result.state;
		return result.effects.flatMap(perform);
	};
	const perform = (effect: Effect): readonly OutgoingMessage[] => {
		if (effect.kind === "reply") return [effect.message];
		if (effect.kind !== "desk" || effect.command.kind !== "request") return [];
		return feed({
			kind: "desk",
			at: now(),
			signal: { kind: "acknowledged", handoffId: effect.command.handoffId },
		});
	};

	return {
		open: (locale) =>
			feed({
				kind: "opened",
				at: now(),
				...(locale === undefined ? {} : { locale }),
			}),
		say: (text, action) =>
			feed({
				kind: "message",
				at: now(),
				text,
				...(action === undefined ? {} : { action }),
			}),
		desk: (play) => {
			const { owner } = state;
			if (owner.kind !== "queued" && owner.kind !== "human") return [];
			return feed({
				kind: "desk",
				at: now(),
				signal: toSignal(play, owner.handoffId),
			});
		},
		shop: (outcome) => {
			const wait = state.flow?.wait;
			return wait && "key" in wait
				? feed({ kind: "action-result", at: now(), key: wait.key, outcome })
				: [];
		},
		get state() {
			return state;
		},
	};
}

function toSignal(play: DeskPlay, handoffId: string): DeskSignal {
	switch (play.kind) {
		case "accept":
			return { kind: "accepted", handoffId, agent };
		case "say":
			return { kind: "said", handoffId, agent, text: play.text };
		case "resolve":
			return { kind: "resolved", handoffId };
		case "release":
			return { kind: "released", handoffId };
	}
}
