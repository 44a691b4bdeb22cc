import { StoreError } from "@shopbell/store";

const firstPauseMs = 100;
const longestPauseMs = 2000;

/**
 * Writes down what is already known, again and again while the database is away: forgetting it would
 * have it done once more, or have nobody know whether it was. Gives up after `forMs`, which has to be
 * less than the lease where it was done under one; anything but an absent database is thrown at once.
 */
export async function keepTrying<T>(
	write: () => Promise<T>,
	forMs: number,
): Promise<T> {
	const until = performance.now() + forMs;
	for (let pauseMs = firstPauseMs; ; pauseMs *= 2) {
		try {
			return await write();
		} catch (error) {
			const isAway =
				error instanceof StoreError && error.code === "store.unavailable";
			const ms = Math.min(pauseMs, longestPauseMs);
			if (!isAway || performance.now() + ms > until) throw error;
			await new Promise((resolve) => setTimeout(resolve, ms));
		}
	}
}
