import type { Interval } from "./interval.js";

/** How handoffs are run: `handoff` of shop.yaml. Times as they are written there. */
export interface HandoffSettings {
	/** How long an agent has to accept. */
	readonly offerSeconds: number;
	/** How long a busy agent who knows the shopper is waited for. */
	readonly stickySeconds: number;
	readonly widerAfterSeconds: number;
	/** After `widerAfterSeconds`. */
	readonly anyoneAfterSeconds: number;
	readonly fallBackAfterSeconds: number;
	/** Waiting per available agent; null: reserves are never called. */
	readonly reservesAt: number | null;
	readonly serviceLevel: {
		/** 0..1. */
		readonly share: number;
		readonly withinSeconds: number;
	};
	/** How long after its end a conversation goes back to the same agent. */
	readonly reopenHours: number;
	readonly groups: Readonly<Record<string, HandoffGroup>>;
}

/** Agents who take some topics, maybe at hours of their own. */
export interface HandoffGroup {
	/** Ids of articles, or folders of them: `returns`. */
	readonly topics: readonly string[];
	/** Weekday → intervals; null: the shop's hours. */
	readonly hours: Readonly<Record<string, readonly Interval[]>> | null;
}

/** What holds where shop.yaml says nothing. */
export const defaultHandoffSettings: HandoffSettings = {
	offerSeconds: 30,
	stickySeconds: 60,
	widerAfterSeconds: 120,
	anyoneAfterSeconds: 120,
	fallBackAfterSeconds: 600,
	reservesAt: 3,
	serviceLevel: { share: 0.8, withinSeconds: 60 },
	reopenHours: 24,
	groups: {},
};
