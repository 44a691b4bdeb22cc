/** A source of repeatable randomness. */
export interface Chance {
	/** 0 to below 1. */
	next(): number;
	/** 0 to below `count`. */
	below(count: number): number;
	pick<T>(of: readonly T[]): T;
}

/** The same numbers for the same seed (Park and Miller's generator). */
export function createChance(seed: number): Chance {
	let state = (48_271 * (seed + 1)) % 2_147_483_647;
	const next = (): number => {
		state = (state * 48_271) % 2_147_483_647;
		return state / 2_147_483_647;
	};
	const below = (count: number): number => Math.floor(next() * count);
	return { next, below, pick: (of) => of[below(of.length)] as never };
}
