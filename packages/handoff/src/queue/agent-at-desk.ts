import type { Skills } from "./need.js";

/** An agent as the queue sees them. */
export interface AgentAtDesk {
	readonly id: string;
	readonly name: string;
	readonly presence: "available" | "away" | "offline";
	/** Conversations at a time, 0 or more. */
	readonly capacity: number;
	/** Conversations they have now, without offers. */
	readonly open: number;
	/** When they last accepted, finished or came, ms since 1970: the longest idle is asked first. */
	readonly idleSince: number;
	readonly skills: Skills;
	readonly groups: readonly string[];
	/** Asked only while reserves are called. */
	readonly isReserve: boolean;
}
