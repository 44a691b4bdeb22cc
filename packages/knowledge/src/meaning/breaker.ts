import type { MeaningClock } from "./meaning-clock.js";

/** Failures in a row after which an embedder is left alone. */
const MAX_FAILURES = 3;
/** First rest, ms; doubled after every failed try, up to the longest. */
const FIRST_REST_MS = 5_000;
const LONGEST_REST_MS = 60_000;

/** Keeps a dead embedder from costing its time limit on every question. */
export interface Breaker {
	/** `closed`: ask. `open`: do not. `due`: do not wait for it, but try it once beside. */
	state(): "closed" | "open" | "due";
	succeeded(): void;
	/** True when this failure opened it. */
	failed(): boolean;
}

/** A circuit breaker: closed until three failures in a row, then due for one try after 5 s, 10 s, 20 s … 60 s. */
export function createBreaker(clock: MeaningClock): Breaker {
	let failures = 0;
	let restMs = FIRST_REST_MS;
	let tryAt: number | undefined;
	return {
		state() {
			if (tryAt === undefined) return "closed";
			return clock.now() >= tryAt ? "due" : "open";
		},
		succeeded() {
			failures = 0;
			restMs = FIRST_REST_MS;
			tryAt = undefined;
		},
		failed() {
			// Questions asked before it opened may fail after: they tell nothing new.
			if (tryAt !== undefined && clock.now() < tryAt) return false;
			failures++;
			if (failures < MAX_FAILURES) return false;
			const opens = tryAt === undefined;
			tryAt = clock.now() + restMs;
			restMs = Math.min(restMs * 2, LONGEST_REST_MS);
			return opens;
		},
	};
}
