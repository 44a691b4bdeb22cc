/** Chance that repeats itself: the same seed, the same draws. */
export interface Chance {
	/** 0 ≤ x < 1. */
	next(): number;
	/** Whether something of this likelihood (0..1) happens. */
	happens(likelihood: number): boolean;
	/** Time to the next of events that come at random, by their mean. */
	exponential(mean: number): number;
	/** A time as work takes it: many short, few long; by its median and the deviation of its logarithm. */
	logNormal(median: number, deviation: number): number;
	/** One of the entries, by weight. */
	pick<Item>(weights: readonly (readonly [Item, number])[]): Item;
}

/** Mulberry32 by T. Ettinger: 32 bits of state, enough to draw days of a shop. */
export function createChance(seed: number): Chance {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	const exponential = (mean: number) => -mean * Math.log(1 - next());
	return {
		next,
		happens: (likelihood) => next() < likelihood,
		exponential,
		logNormal: (median, deviation) =>
			median *
			Math.exp(
				deviation *
					Math.sqrt(2 * exponential(1)) *
					Math.cos(2 * Math.PI * next()),
			),
		pick: (weights) => {
			const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
			let left = next() * total;
			for (const [item, weight] of weights) {
				left -= weight;
				if (left < 0) return item;
			}
			const last = weights.at(-1);
			if (!last) throw new Error("Nothing to pick from.");
			return last[0];
		},
	};
}
