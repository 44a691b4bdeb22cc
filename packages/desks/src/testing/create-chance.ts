/** Numbers from 0 to below 1, the same for the same seed (Park and Miller's generator). */
export function createChance(seed: number): () => number {
	let state = (48_271 * (seed + 1)) % 2_147_483_647;
	return () => {
		state = (state * 48_271) % 2_147_483_647;
		return state / 2_147_483_647;
	};
}
