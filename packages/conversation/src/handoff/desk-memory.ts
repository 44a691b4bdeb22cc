import type { HumanAgent } from "../state/human-agent.js";
import type { SurveyInstrument } from "../survey/survey-instrument.js";
import type { ReturnPack } from "./return-pack.js";

/** What a conversation remembers of the people behind it. Plain data, bounded. */
export interface DeskMemory {
	/** What the shopper was last told of the queue, in words; an equal notice is not repeated. */
	readonly told: { readonly handoffId: string; readonly text: string } | null;
	/** Rungs of the latest handoff that the shopper was told of. */
	readonly rungs: readonly ("re-route" | "wider")[];
	/** Handoff whose question is left as a ticket; its number is still to come. */
	readonly leaving: string | null;
	/** Matters that wait outside the queue, latest last, at most five. */
	readonly tickets: readonly Ticket[];
	/** The last handoff that ended with a person. */
	readonly last: EndedHandoff | null;
	/** What the last person arranged, until the bot has said so. */
	readonly back: ReturnPack | null;
	/** What an e-mail address is asked for. */
	readonly emailFor: EmailWish | null;
	/** Rating questions asked in this conversation, and the last one's instant. */
	readonly surveys: { readonly count: number; readonly at: number | null };
	/** Whether a person had a part in this episode. */
	readonly hadPerson: boolean;
}

/** A matter that nobody could take at once. */
export interface Ticket {
	readonly handoffId: string;
	readonly way: "call-back" | "ticket";
	readonly number: string;
	readonly at: number;
	/** Somebody has answered it in the chat. */
	readonly isTaken?: true;
}

/** A handoff that a person ended. */
export interface EndedHandoff {
	readonly handoffId: string;
	readonly agent: HumanAgent;
	readonly articleId: string | null;
	readonly at: number;
	/** Whether the conversation was ended, or given back to the bot. */
	readonly how: "resolved" | "released";
}

/** What is sent once the shopper has named an address. */
export type EmailWish =
	| { readonly kind: "transcript" }
	| { readonly kind: "ticket"; readonly handoffId: string };

/** The one open rating question. */
export interface OpenRating {
	/** Null when no person had the episode. */
	readonly handoffId: string | null;
	readonly askedAt: number;
	readonly instrument: SurveyInstrument;
	readonly of: "bot" | "human";
	readonly episode: number;
}

/** Nobody has been met yet. */
export const noDeskMemory: DeskMemory = {
	told: null,
	rungs: [],
	leaving: null,
	tickets: [],
	last: null,
	back: null,
	emailFor: null,
	surveys: { count: 0, at: null },
	hadPerson: false,
};
