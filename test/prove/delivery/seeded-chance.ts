/** Numbers from 0 up to 1, the same for the same seed (mulberry32, public domain). */
export function createChance(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The same items in another order. */
export function shuffled<Item>(
	items: readonly Item[],
	chance: () => number,
): readonly Item[] {
	const mixed = [...items];
	for (let last = mixed.length - 1; last > 0; last -= 1) {
		const other = Math.floor(chance() * (last + 1));
		const kept = mixed[last] as Item;
		mixed[last] = mixed[other] as Item;
		mixed[other] = kept;
	}
	return mixed;
}
