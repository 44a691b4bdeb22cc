/** Time as the meaning needs it. */
export interface MeaningClock {
	/** Ms since any fixed moment; never goes back. */
	now(): number;
	/** Calls back after so many ms, unless the answer is called before. */
	after(ms: number, run: () => void): () => void;
}

/** The clock and timers of the platform: Node, browsers, edge workers. */
export const platformClock: MeaningClock = {
	now: () => performance.now(),
	after(ms, run) {
		const timer = setTimeout(run, ms);
		return () => clearTimeout(timer);
	},
};
