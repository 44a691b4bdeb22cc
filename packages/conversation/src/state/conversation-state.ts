import type { Customer } from "../action/shop-action.js";
import type { KeptValue, RunningFlow } from "../flow/running-flow.js";
import {
	type DeskMemory,
	noDeskMemory,
	type OpenRating,
} from "../handoff/desk-memory.js";
import type { HandoffReason } from "../handoff/handoff-reason.js";
import type { LocaleLock } from "../language/locale-lock.js";
import { type LinkMemory, noLinkMemory } from "../link/link-memory.js";
import type { Mood, PromiseMade, RejectedArticle } from "./heard.js";
import type { HumanAgent } from "./human-agent.js";

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

/** One thing the shopper asked in this episode. */
export interface Asked extends GoneOnFrom {
	readonly text: string;
	readonly at: number;
}

/** Words that came in several messages. */
export interface GoneOnFrom {
	/** `at` of the messages before the last one, of which these are the words too. */
	readonly parts?: readonly number[];
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
	/** Number of the order the shopper is looking at. */
	readonly order?: string;
	/** Product the shopper is looking at. */
	readonly product?: string;
	readonly cart?: { readonly items: number };
}

/** What the shopper looks at the shop with, as the channel reported it. */
export interface Device {
	readonly kind: "phone" | "tablet" | "computer";
	/** Name without a version, e.g. `Android`, `Firefox`. */
	readonly system?: string;
	readonly browser?: string;
}

/** A matter that was settled, by a thumb up or by a person. */
export interface Settled {
	readonly articleId: string;
	readonly at: number;
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
	/** Set while a rating question is open. */
	readonly rating: OpenRating | null;
	readonly page: Page | null;
	readonly device: Device | null;
	readonly shopper: { readonly name: string | null };
	/** Customer whom the shop's signed token named; null for a stranger. */
	readonly customer: Customer | null;
	/** The flow under way. While a person is asked for it waits. */
	readonly flow: RunningFlow | null;
	/** Flows started and questions put so far; they make keys and tell old buttons. */
	readonly runs: number;
	readonly questions: number;
	/** Slots given in earlier flows of this conversation, by name. */
	readonly kept: Readonly<Record<string, KeptValue>>;
	/** Settled matters, latest last; asking again within days goes to a person. */
	readonly settled: readonly Settled[];
	/** The last thing the shopper wrote that was no answer to a question, to hear repetition and bursts. */
	readonly last: LastUtterance | null;
	/** Civil lines so far, so that the next one is another. */
	readonly smallTalks: number;
	/** Clarifications in a row. */
	readonly clarified: number;
	/** What it is about: the article or flow shown last; settled with the conversation. */
	readonly matter: string | null;
	/** Answers of this episode that did not help. */
	readonly rejected: readonly RejectedArticle[];
	/** How the shopper sounds in this episode. */
	readonly mood: Mood;
	/** What the bot has said will happen, latest last, at most ten. */
	readonly promised: readonly PromiseMade[];
	readonly desk: DeskMemory;
	/** Handoff whose long wait the shopper was told of, once. */
	readonly toldToWait: string | null;
	/** Links with the shopper's conversations on other channels. */
	readonly link: LinkMemory;
	/** A fragment that waits for the rest of its sentence. */
	readonly held: { readonly text: string; readonly at: number } | null;
}

/** What the shopper wrote last, and what became of it. */
export interface LastUtterance extends GoneOnFrom {
	readonly text: string;
	readonly at: number;
	/** Whether it was understood: answered, acted on, or passed to a person. */
	readonly isSettled: boolean;
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
		device: null,
		shopper: { name: null },
		customer: null,
		flow: null,
		runs: 0,
		questions: 0,
		kept: {},
		settled: [],
		last: null,
		smallTalks: 0,
		clarified: 0,
		matter: null,
		rejected: [],
		mood: { kind: "calm", signs: 0 },
		promised: [],
		desk: noDeskMemory,
		toldToWait: null,
		link: noLinkMemory,
		held: null,
	};
}

/** A state as this version knows it: one that was stored by an earlier one gets what it lacks. */
export function toCurrentState(state: ConversationState): ConversationState {
	const { rating, desk } = state;
	return {
		...createConversationState(
			state.conversationId,
			state.channel,
			state.locale.locale,
		),
		...state,
		// Earlier versions asked for one to five, about a person.
		rating: rating
			? {
					...{ instrument: "csat", of: "human", episode: state.episode },
					...rating,
				}
			: null,
		desk: { ...noDeskMemory, ...desk },
	};
}
