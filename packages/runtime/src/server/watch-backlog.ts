import type { StoreOperations } from "@shopbell/store";

/** What was counted is believed for this long, ms. */
const believedMs = 1000;

/**
 * How many messages wait for their answer, in all processes. Counted again while somebody asks, at
 * most once a second and never while the last count is under way; of a store that cannot be asked the
 * last number stands, because its own refusal says enough.
 */
export function watchBacklog(
	operations: Pick<StoreOperations, "counts">,
): () => number {
	let waiting = 0;
	let isCounting = false;
	let countedAt = Number.NEGATIVE_INFINITY;
	const count = async (): Promise<void> => {
		try {
			waiting = (await operations.counts()).inboxPending;
		} finally {
			isCounting = false;
			countedAt = performance.now();
		}
	};
	return () => {
		if (!isCounting && performance.now() - countedAt > believedMs) {
			isCounting = true;
			count().catch(() => undefined);
		}
		return waiting;
	};
}
