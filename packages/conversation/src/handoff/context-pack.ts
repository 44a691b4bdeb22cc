import type { FlowValue, SafetyTopic, SlotType } from "@shopbell/knowledge";
import type { FilledSlot, Provenance, ShopDeed } from "../flow/running-flow.js";
import type {
	Asked,
	Device,
	Page,
	Shown,
} from "../state/conversation-state.js";
import type { Mood, PromiseMade, RejectedArticle } from "../state/heard.js";
import type { HandoffReason } from "./handoff-reason.js";

/** A value of the flow as it was when a person was asked for. */
export interface PackedSlot extends FilledSlot {
	readonly name: string;
	/** Null when the flow is no longer there to tell. */
	readonly type: SlotType | null;
}

/** What travels with a handoff, so that nobody has to say anything twice. */
export interface ContextPack {
	readonly schema: 1;
	readonly handoffId: string;
	readonly conversationId: string;
	readonly channel: string;
	readonly locale: string;
	readonly reason: HandoffReason;
	readonly shopper: { readonly name: string | null };
	readonly page: Page | null;
	/** Everything asked in this episode, this turn included, oldest first. */
	readonly asked: readonly Asked[];
	/** Articles the bot showed, with confidence and what became of them. */
	readonly shown: readonly Shown[];
	/** Article the handoff is about, when one was recognised. */
	readonly articleId: string | null;
	readonly requestedAt: number;
	/** The flow that was under way and what the shopper told it, by name; absent without one. */
	readonly flow?: {
		readonly id: string;
		readonly at: string;
		readonly values: Readonly<Record<string, FlowValue>>;
		/** What the shopper need not be asked again, with where it comes from. */
		readonly slots: readonly PackedSlot[];
		/** What the shop was asked to do and how that ended, oldest first. */
		readonly done: readonly ShopDeed[];
	};
	/** The matter a bot must not answer, when that is the reason. */
	readonly safety?: SafetyTopic;
	// Packs of earlier versions have none of the following.
	readonly customer?: PackedCustomer;
	readonly device?: Device | null;
	/** Answers the shopper has turned down: not to be tried again. */
	readonly rejected?: readonly RejectedArticle[];
	readonly mood?: Mood;
	/** What the bot has said will happen, oldest first. */
	readonly promised?: readonly PromiseMade[];
	/** What may answer the last question, best first, at most three. */
	readonly suggestedArticles?: readonly SuggestedArticle[];
	/** Ids of ready-made texts for the matter: the short form of an article is `article:<id>`. */
	readonly macros?: readonly string[];
	/** What is known already, whatever flow it was told in. */
	readonly doNotAskAgain?: readonly KnownFact[];
	/** Whom the shopper has talked to lately; null where nobody. */
	readonly preferredAgentId?: string | null;
	/** `always`: a matter only a person may answer. `repeat`: the shopper had to come back. */
	readonly priority?: HandoffPriority;
	/** What the shopper asked in conversations that are linked with this one, nearest first, at most five. */
	readonly linked?: readonly LinkedConversation[];
	/** The handoff this one goes on from, soon after its end. */
	readonly reopens?: string | null;
}

/** Another conversation of the shopper, as far as it bears on this one. */
export interface LinkedConversation {
	readonly conversationId: string;
	readonly channel: string;
	/** As in the pack, of its latest episode. */
	readonly asked: readonly Asked[];
	readonly shown: readonly Shown[];
}

/** How soon a person should come; see `ContextPack.priority`. */
export type HandoffPriority = "normal" | "repeat" | "always";

/** Who asks. */
export interface PackedCustomer {
	/** Null for a stranger. */
	readonly id: string | null;
	/** Whether the shop's signed token named the customer. */
	readonly isVerified: boolean;
	readonly class: "guest" | "customer" | "vip";
}

/** An article that may answer. */
export interface SuggestedArticle {
	readonly articleId: string;
	readonly title: string;
	/** 0..1. */
	readonly confidence: number;
}

/** A value the shopper need not be asked for. */
export interface KnownFact {
	readonly name: string;
	readonly type: SlotType | null;
	readonly value: FlowValue;
	readonly from: Provenance | "signed-in";
}
