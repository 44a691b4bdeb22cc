import type { HandoffReason } from "../handoff/handoff-reason.js";
import type { LocaleLock } from "../language/locale-lock.js";

/** Who answers the shopper. Exactly one at any time. */
export type Owner =
	| { readonly kind: "bot" }
	/** A person was asked for; `acknowledged` once the desk has taken the request. */
	| {
			readonly kind: "queued";
			readonly handoffId: string;
			readonly sinceAt: number;
			readonly acknowledged: boolean;
	  }
	| {
			readonly kind: "human";
			readonly handoffId: string;
			readonly agent: HumanAgent;
	  }
	| { readonly kind: "closed" };

/** A person at a desk, as the shopper may see them. */
export interface HumanAgent {
	readonly id: string;
	readonly name: string;
}

/** One thing the shopper asked in this episode. */
export interface Asked {
	readonly text: string;
	readonly at: number;
}

/** One article the bot showed in this episode, and what became of it. */
export interface Shown {
	readonly articleId: string;
	readonly title: string;
	/** 0..1. */
	readonly confidence: number;
	readonly at: number;
	readonly outcome: "open" | "helped" | "rejected";
}

/** A choice the shopper was offered and may still take by button, number or words. */
export interface OpenChoice {
	readonly articleId: string;
	readonly label: string;
	/** 0..1. */
	readonly confidence: number;
}

/** The page the shopper is on, as the channel reported it. */
export interface Page {
	readonly url: string;
	readonly title: string;
}

/**
 * Everything a turn knows of a conversation. Plain data: stored as JSON, replayed in tests.
 * Lists are bounded (see `limits.ts`) so that a state never grows without end.
 */
export interface ConversationState {
	readonly schema: 1;
	readonly conversationId: string;
	readonly channel: string;
	readonly owner: Owner;
	/** Rises with every change of owner; a send made under an older fence is void. */
	readonly fence: number;
	readonly locale: LocaleLock;
	/** Handoffs so far; makes their ids. */
	readonly handoffs: number;
	/** Why the latest handoff was asked for; chooses the words that announce it. */
	readonly handoffReason: HandoffReason | null;
	/** Episodes so far; an episode ends when it is settled. */
	readonly episode: number;
	readonly greeted: boolean;
	/** Misses in a row. */
	readonly misses: number;
	readonly asked: readonly Asked[];
	readonly shown: readonly Shown[];
	readonly choices: readonly OpenChoice[];
	/** Set while the one question after a person's help is open. */
	readonly rating: {
		readonly handoffId: string;
		readonly askedAt: number;
	} | null;
	readonly page: Page | null;
	readonly shopper: { readonly name: string | null };
}

/** A conversation that nobody has said anything in yet. */
export function createConversationState(
	conversationId: string,
	channel: string,
	defaultLocale: string,
): ConversationState {
	return {
		schema: 1,
		conversationId,
		channel,
		owner: { kind: "bot" },
		fence: 0,
		locale: {
			locale: defaultLocale,
			source: "default",
			rival: null,
			streak: 0,
		},
		handoffs: 0,
		handoffReason: null,
		episode: 1,
		greeted: false,
		misses: 0,
		asked: [],
		shown: [],
		choices: [],
		rating: null,
		page: null,
		shopper: { name: null },
	};
}
