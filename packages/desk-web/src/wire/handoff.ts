/** A person of the shop, as shoppers see them. */
export interface HumanAgent {
	readonly id: string;
	readonly name: string;
}

/** Why a person is wanted. */
export type HandoffReason =
	| "requested"
	| "misses"
	| "frustration"
	| "article"
	| "unhelpful";

/** What the bot knows of the conversation it hands over. Instants are epoch ms. */
export interface ContextPack {
	readonly channel: string;
	readonly locale: string;
	readonly reason: HandoffReason;
	readonly shopper: { readonly name: string | null };
	readonly page: { readonly url: string; readonly title: string } | null;
	readonly asked: readonly { readonly text: string; readonly at: number }[];
	readonly shown: readonly {
		readonly articleId: string;
		readonly title: string;
		/** 0..1. */
		readonly confidence: number;
		readonly at: number;
		readonly outcome: "open" | "helped" | "rejected";
	}[];
	readonly articleId: string | null;
}

/** A handoff as the server sends it. */
export interface Handoff {
	readonly id: string;
	readonly conversationId: string;
	readonly status:
		| "waiting"
		| "accepted"
		| "released"
		| "resolved"
		| "withdrawn";
	readonly agent: HumanAgent | null;
	readonly requestedAt: number;
	readonly acceptedAt: number | null;
	readonly closedAt: number | null;
	/** Number of the newest line of the conversation. */
	readonly lastSeq: number;
	readonly pack: ContextPack;
}
