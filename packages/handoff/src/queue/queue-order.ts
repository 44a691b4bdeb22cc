import type { QueuePolicy } from "./queue-policy.js";
import type { Waiting } from "./waiting.js";

/**
 * Orders a queue: each counts as having asked earlier by the head start of its priority, then the
 * earlier request, then the id. The order of two never changes while they wait, so a position only
 * grows when somebody with a greater head start comes, and never by somebody who came later than
 * one's own wait plus that head start.
 *
 * Source: urgency numbers of J. R. Jackson, "Queues with Dynamic Priority Discipline",
 * Management Science 8 (1961).
 */
export function compareWaiting(policy: Pick<QueuePolicy, "headStartMs">) {
	const countsFrom = ({ requestedAt, priority }: Waiting) =>
		requestedAt - policy.headStartMs[priority];
	return (a: Waiting, b: Waiting): number =>
		countsFrom(a) - countsFrom(b) ||
		a.requestedAt - b.requestedAt ||
		(a.handoffId < b.handoffId ? -1 : 1);
}
