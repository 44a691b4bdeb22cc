/** A seeded source of numbers in [0, 1) (mulberry32), so that training is the same everywhere. */
export function createRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** Puts an array in a random order, in place (Fisher and Yates). */
export function shuffle(items: Int32Array, random: () => number): void {
	for (let i = items.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		const item = items[i] as number;
		items[i] = items[j] as number;
		items[j] = item;
	}
}
