import type { TopicGroups } from "./group-of.js";
import type { Priority } from "./waiting.js";

/** How the queue is run. Durations in ms. */
export interface QueuePolicy {
	/** How long an agent has to accept. Default 30 s. */
	readonly offerMs: number;
	/** How long the last agent of this shopper is waited for while they are at the desk, but busy. Default 60 s. */
	readonly stickyMs: number;
	/** After so long without an accept, skills are relaxed to the language only. Default 2 min. */
	readonly widerAfterMs: number;
	/** So long after that, anybody is asked. Default 2 min. */
	readonly anyoneAfterMs: number;
	/** After so long without an accept a call-back or a ticket is arranged. Default 10 min. */
	readonly fallBackAfterMs: number;
	/** A fall-back that did not succeed for so long ends honestly. Default 5 min. */
	readonly endAfterMs: number;
	/**
	 * How much earlier each priority counts as having asked: whoever waits longer than another's
	 * head start is not overtaken by them, so nobody starves.
	 */
	readonly headStartMs: Readonly<Record<Priority, number>>;
	/** So long before free words do not reach a shopper on their channel any more, they are hurried. Default 2 h. */
	readonly windowSoonMs: number;
	/** How much earlier they count as having asked then, beside the head start of their priority. Default 1 h. */
	readonly windowHeadStartMs: number;
	/** Waiting per available agent at which reserves are called; null: never. Default 3. */
	readonly reservesAt: number | null;
	/** Waiting per available agent at which reserves may go, below `reservesAt`. Default half of it. */
	readonly reservesUntil: number;
	/** Reserves stay called for so long at least. Default 10 min. */
	readonly reservesMs: number;
	/** Shortest time between two notices to one shopper. Default 30 s. */
	readonly tellEveryMs: number;
	readonly serviceLevel: ServiceLevel;
	/** Groups by name with the topics they take, which their members are asked for first; default none. */
	readonly groups?: TopicGroups;
}

/** Which share (0..1) is to be accepted within which time (ms). */
export interface ServiceLevel {
	readonly share: number;
	readonly withinMs: number;
}

const second = 1000;
const minute = 60 * second;

/** What holds where shop.yaml says nothing. */
export const defaultQueuePolicy: QueuePolicy = {
	offerMs: 30 * second,
	stickyMs: minute,
	widerAfterMs: 2 * minute,
	anyoneAfterMs: 2 * minute,
	fallBackAfterMs: 10 * minute,
	endAfterMs: 5 * minute,
	headStartMs: { always: 30 * minute, repeat: 5 * minute, normal: 0 },
	windowSoonMs: 120 * minute,
	windowHeadStartMs: 60 * minute,
	reservesAt: 3,
	reservesUntil: 1.5,
	reservesMs: 10 * minute,
	tellEveryMs: 30 * second,
	serviceLevel: { share: 0.8, withinMs: minute },
};
