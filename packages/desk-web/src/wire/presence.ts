/** What somebody says of themselves. */
export type Presence = "available" | "away" | "offline";

/** How I stand in the queue. */
export interface MyPresence {
	readonly state: Presence;
	/** Why I am away, in my words; null otherwise. */
	readonly reason: string | null;
	/** Most conversations I have at once, 1 to 20. */
	readonly capacity: number;
	/** Who gets my conversations while I am away: a colleague's id, `queue`, or null: they stay with me. */
	readonly delegateTo: string | null;
}

/** Body of `POST /presence`; what is left out stays as it is. Answers `{ me: MyPresence, moved: number }`. */
export interface PresenceChange {
	readonly state?: Presence;
	/** At most 80 characters. */
	readonly reason?: string | null;
	readonly capacity?: number;
	readonly delegateTo?: string | null;
}

/** What somebody can be offered; `all` is everything. */
export interface Skills {
	readonly topics: readonly string[] | "all";
	/** BCP 47 languages; an empty list speaks none. */
	readonly languages: readonly string[] | "all";
	readonly channels: readonly string[] | "all";
	readonly classes: readonly ("guest" | "customer" | "vip")[] | "all";
}

/** A colleague, as `GET /agents` lists them: `{ agents: DeskAgent[], groups: string[] }`. */
export interface DeskAgent {
	readonly id: string;
	readonly name: string;
	readonly role: "agent" | "supervisor" | "administrator";
	/** `offline` as well when the connection was lost. */
	readonly state: Presence;
	readonly reason: string | null;
	readonly capacity: number;
	/** Conversations open now. */
	readonly open: number;
	readonly groups: readonly string[];
	readonly skills: Skills;
	/** Gets offers only while reserves are called. */
	readonly isReserve: boolean;
	/** Most money to pay back without a supervisor; null: none. */
	readonly refundLimit: {
		readonly amount: number;
		readonly currency: string;
	} | null;
}

/** Body of `POST /agents/:id`, for supervisors; what is left out stays. Answers `{ agent: DeskAgent }`. */
export interface AgentChange {
	readonly capacity?: number;
	readonly groups?: readonly string[];
	readonly skills?: Skills;
	readonly isReserve?: boolean;
	readonly refundLimit?: {
		readonly amount: number;
		readonly currency: string;
	} | null;
}
