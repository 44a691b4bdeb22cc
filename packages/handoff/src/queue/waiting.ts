import type { WaitNotice } from "../wait/wait-notice.js";
import type { Need } from "./need.js";

/** `always`: the topic may never wait behind others; `repeat`: the shopper came back with the same matter. */
export type Priority = "normal" | "repeat" | "always";

/**
 * Where a handoff stands on the ladder: first offer, offers to others of the same skills, offers to
 * a wider group, a call-back or ticket being arranged, the honest end.
 */
export type Rung = "offer" | "re-route" | "wider" | "fallback" | "end";

/** An offer that an agent has not answered yet. */
export interface Offer {
	readonly agentId: string;
	/** When it lapses, ms since 1970. */
	readonly until: number;
}

/** A handoff that nobody has accepted yet. Instants are ms since 1970. */
export interface Waiting {
	readonly handoffId: string;
	readonly need: Need;
	readonly priority: Priority;
	/** Who asked earlier is served earlier, ladder or not. */
	readonly requestedAt: number;
	/**
	 * When this wait began, where that was not the request: an agent handed it back or was lost. The
	 * ladder starts there; absent: at the request.
	 */
	readonly waitingSince?: number;
	/** Group it was handed to, whose members alone are asked until the ladder goes wider; absent or null: anybody fit. */
	readonly group?: string | null;
	/** Who helped this shopper last; null: nobody in particular. */
	readonly preferredAgentId: string | null;
	/** Until when the shopper can be answered freely on their channel, ms since 1970; absent: always, or nobody knows. */
	readonly reachableUntil?: number;
	readonly offer: Offer | null;
	/**
	 * Agents who declined or let an offer lapse, in order, once for each time: who stands here twice
	 * is not asked again.
	 */
	readonly refusedBy: readonly string[];
	readonly rung: Rung;
	readonly rungSince: number;
	/** What the shopper was told last; null: nothing yet. */
	readonly told: WaitNotice | null;
	readonly toldAt: number | null;
}
