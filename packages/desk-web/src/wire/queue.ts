import type { HumanAgent } from "./human-agent.js";

/** What a waiting shopper was told: the place in the queue and a range of time, null while we don't know yet. */
export interface WaitNotice {
	/** 1: next. */
	readonly position: number;
	readonly estimate: {
		/** Milliseconds from the moment it was said. */
		readonly fromMs: number;
		readonly toMs: number;
	} | null;
}

/** Step of the ladder a waiting handoff stands on. */
export type Rung = "offer" | "re-route" | "wider" | "fallback" | "end";

/** Where a handoff stands in the queue. Instants are epoch ms. */
export interface QueuePlace {
	readonly priority: "normal" | "repeat" | "always";
	/** First part of the article or flow it is about, e.g. `returns`; null when unknown. */
	readonly topic: string | null;
	/** Group that it was passed to, if any. */
	readonly group: string | null;
	readonly rung: Rung;
	/** Place in the queue at this moment, 1: next; null when it does not wait. */
	readonly position: number | null;
	/** The human agent it is offered to now. */
	readonly offer: { readonly agent: HumanAgent; readonly until: number } | null;
	/** What the shopper was told last, and when. */
	readonly told: WaitNotice | null;
	readonly toldAt: number | null;
	/** Until when the shopper was promised a person; null without a promise. */
	readonly promisedUntil: number | null;
	/** Human agent whose connection was lost while the conversation was theirs. */
	readonly lostBy: HumanAgent | null;
}

/** Numbers of the queue, for the head of the inbox. */
export interface QueueCounts {
	readonly waiting: number;
	readonly mine: number;
	/** Notes that mention me and that I have not read. */
	readonly mentions: number;
}
