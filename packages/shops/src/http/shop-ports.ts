/** What a connector needs of the world around it. */
export interface ShopPorts {
	readonly fetch: typeof fetch;
	/** Epoch ms. */
	readonly now: () => number;
	/** Resolves after so many ms. */
	readonly sleep: (ms: number) => Promise<void>;
	/** From 0 to below 1; spreads repeated attempts. */
	readonly random: () => number;
}

/** The real ones: network, system clock, timers, chance. */
export const systemPorts: ShopPorts = {
	fetch: (...request) => fetch(...request),
	now: () => Date.now(),
	sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
	random: () => Math.random(),
};
