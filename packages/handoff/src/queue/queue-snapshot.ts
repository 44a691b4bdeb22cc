import type { Opening } from "../hours/opening.js";
import type { Accept } from "../wait/accept.js";
import type { AgentAtDesk } from "./agent-at-desk.js";
import type { Waiting } from "./waiting.js";

/** All that the queue is planned from. */
export interface QueueSnapshot {
	/** In any order. */
	readonly waiting: readonly Waiting[];
	readonly agents: readonly AgentAtDesk[];
	/** Recent accepts, in any order; those of the last hours are enough. */
	readonly accepts: readonly Accept[];
	readonly opening: Opening;
	/** Reserves called by the last `call-reserves` that no `dismiss-reserves` followed; absent: none. */
	readonly reserves?: CalledReserves;
}

/** Reserves that were called. */
export interface CalledReserves {
	/** How many; 0: none. */
	readonly count: number;
	/** When the call was made or raised last, ms since 1970. */
	readonly since: number;
}
