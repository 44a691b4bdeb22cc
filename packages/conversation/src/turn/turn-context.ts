import type { Opening } from "@shopbell/handoff";
import type { ActionName } from "@shopbell/knowledge";
import type { Knowledge } from "../knowledge/knowledge.js";
import type { LinkPolicy } from "../link/link-policy.js";

/** What the shop decides about conversations. */
export interface ConversationPolicy {
	/** Misses in a row before the bot hands off by itself; default 2. */
	readonly missesBeforeHandoff: number;
	/** Time a desk has to take a request before the shopper is told it failed; default 10 s. */
	readonly deskAcknowledgeMs: number;
	/** Wait in the queue after which the shopper is told that nobody came yet; default 3 min. */
	readonly queuePatienceMs: number;
	/** Time an unanswered rating question stays open; default 24 h. */
	readonly ratingExpiryMs: number;
	/** Actions the connected shop can perform; default none, so that articles answer where flows cannot. */
	readonly actions: ReadonlySet<ActionName>;
	/** Time the shop has to answer a call; default 20 s. */
	readonly actionTimeoutMs: number;
	/** Time after a person ended a conversation in which a message goes back to that person; default 24 h. */
	readonly reopenMs: number;
	/** Least time between two rating questions to the same person; default 30 days. */
	readonly surveyPauseMs: number;
	/** Time after which asking about a settled matter is a new matter; default 7 days. */
	readonly repeatContactMs: number;
	/** Time a fragment of one or two words that makes no sense alone waits for the rest of the sentence; default 1.2 s, 0 answers at once. */
	readonly burstMs: number;
	/** How shoppers may go on elsewhere; null (the default) where there is one channel only. */
	readonly links: LinkPolicy | null;
}

/** Policy of a shop that set none. */
export const defaultPolicy: ConversationPolicy = {
	missesBeforeHandoff: 2,
	deskAcknowledgeMs: 10_000,
	queuePatienceMs: 180_000,
	ratingExpiryMs: 86_400_000,
	actions: new Set(),
	actionTimeoutMs: 20_000,
	reopenMs: 86_400_000,
	surveyPauseMs: 2_592_000_000,
	repeatContactMs: 604_800_000,
	burstMs: 1200,
	links: null,
};

/** Everything a turn may look at besides the state and the input. */
export interface TurnContext {
	readonly knowledge: Knowledge;
	readonly policy: ConversationPolicy;
	/** Epoch ms. */
	readonly now: number;
	/** What is known of the desk at this moment; absent: people are always there. */
	readonly desk?: DeskNow | null;
}

/** The desk at one moment. */
export interface DeskNow {
	/** Whether people answer now, and until or from when. */
	readonly opening: Opening;
	/** When this person was last asked a rating question, in whatever conversation; epoch ms. */
	readonly surveyedAt?: number | null;
	/** Rating questions asked at this shop so far, so that the three kinds take turns; default: those of the conversation. */
	readonly surveys?: number;
}
