import type { HandoffStatus } from "./handoffs.js";

/** The queue at one minute. */
export interface QueueSample {
	/** Start of the minute, epoch ms. */
	readonly at: number;
	readonly waiting: number;
	/** Of whoever waits longest; 0 when nobody does. */
	readonly longestWaitMs: number;
	/** What that one was promised at most, counted from the request; null without a promise. */
	readonly promisedMs: number | null;
	/** Human agents who take conversations. */
	readonly available: number;
	/** Conversations with human agents. */
	readonly open: number;
}

/** The instants of one handoff, epoch ms. */
export interface HandoffTimes {
	readonly requestedAt: number;
	readonly acceptedAt: number | null;
	readonly closedAt: number | null;
	readonly status: HandoffStatus;
}

/** Handoffs asked for within one hour. */
export interface HourCount {
	/** Start of the hour, epoch ms. */
	readonly at: number;
	readonly count: number;
}

/** What the wall board draws. */
export interface BoardStore {
	/** The first sample of a minute stays; those older than 90 days are forgotten. */
	keepSample(sample: QueueSample): Promise<void>;
	/** Oldest first. */
	samples(since: number): Promise<readonly QueueSample[]>;
	/** Handoffs asked for since an instant (epoch ms), oldest first, at most 50,000. */
	handoffTimes(since: number): Promise<readonly HandoffTimes[]>;
	/** Hours with handoffs, from an instant (epoch ms) on, oldest first. */
	arrivals(since: number): Promise<readonly HourCount[]>;
}
