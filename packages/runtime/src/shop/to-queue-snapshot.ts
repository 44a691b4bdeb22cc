import type { Opening, QueueSnapshot } from "@shopbell/handoff";
import type { StoredQueue } from "@shopbell/store";
import { freeUntil } from "../desk/free-until.js";

/** The stored queue as it is planned: with the hours, and until when each shopper can be answered on their channel. */
export function toQueueSnapshot(
	{ snapshot, heard }: Pick<StoredQueue, "snapshot" | "heard">,
	opening: Opening,
): QueueSnapshot {
	return {
		...snapshot,
		opening,
		waiting: snapshot.waiting.map((waiting) => {
			const lastHeardAt = heard.get(waiting.handoffId);
			const until =
				lastHeardAt === undefined
					? null
					: freeUntil(waiting.need.channel, lastHeardAt);
			return until === null ? waiting : { ...waiting, reachableUntil: until };
		}),
	};
}
