import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";

/** Attempts for one person from one place within the window before it must wait. */
const maxPerPerson = 5;
/** Attempts from one place, whoever it claims to be: an office behind one router still gets in. */
const maxPerPlace = 40;
const windowSeconds = 5 * 60;

/** Slows down guessing of passwords. A success takes its attempts back, so only failures count. */
export interface SignInLimiter {
	/** Counts an attempt, before it is made: many at once cannot slip through. Answers the milliseconds to wait, 0 when it may be made. */
	attempt(person: string, place: string): Promise<number>;
	succeeded(person: string, place: string): Promise<void>;
}

/**
 * Counts in memory: a restart forgives, which helps a guesser less than it costs to store. Keyed
 * by person and place together, so that nobody can lock somebody else out from afar.
 */
export function createSignInLimiter(): SignInLimiter {
	const pairs = new RateLimiterMemory({
		keyPrefix: "pair",
		points: maxPerPerson,
		duration: windowSeconds,
	});
	const places = new RateLimiterMemory({
		keyPrefix: "place",
		points: maxPerPlace,
		duration: windowSeconds,
	});
	const pairKey = (person: string, place: string): string =>
		`${place} ${person.toLowerCase()}`;
	return {
		async attempt(person, place) {
			const pair = await pairs.penalty(pairKey(person, place));
			if (pair.consumedPoints > maxPerPerson) return pair.msBeforeNext;
			return waitOf(await places.penalty(place), maxPerPlace);
		},
		async succeeded(person, place) {
			await pairs.delete(pairKey(person, place));
			await places.reward(place);
		},
	};
}

function waitOf(count: RateLimiterRes, max: number): number {
	return count.consumedPoints > max ? count.msBeforeNext : 0;
}
