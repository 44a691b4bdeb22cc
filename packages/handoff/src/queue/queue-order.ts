import type { QueuePolicy } from "./queue-policy.js";
import type { Waiting } from "./waiting.js";

type OrderPolicy = Pick<
	QueuePolicy,
	"headStartMs" | "windowSoonMs" | "windowHeadStartMs"
>;

/**
 * Orders a queue at `now` (ms since 1970): each counts as having asked earlier by the head start of
 * its priority, and by another one while the shopper's channel is about to close for free words;
 * then the earlier request, then the id. Head starts are bounded, so nobody is overtaken by somebody
 * who came later than one's own wait plus the two; the order of two changes only where a window
 * begins to close or has closed.
 *
 * Source: urgency numbers of J. R. Jackson, "Queues with Dynamic Priority Discipline",
 * Management Science 8 (1961).
 */
export function compareWaiting(policy: OrderPolicy, now: number) {
	const countsFrom = (waiting: Waiting) =>
		waiting.requestedAt -
		policy.headStartMs[waiting.priority] -
		(isClosing(waiting, policy, now) ? policy.windowHeadStartMs : 0);
	return (a: Waiting, b: Waiting): number =>
		countsFrom(a) - countsFrom(b) ||
		a.requestedAt - b.requestedAt ||
		(a.handoffId < b.handoffId ? -1 : 1);
}

/** Whether free words reach the shopper for `windowSoonMs` at most; what has closed is not hurried any more. */
export function isClosing(
	{ reachableUntil }: Waiting,
	{ windowSoonMs }: Pick<QueuePolicy, "windowSoonMs">,
	now: number,
): boolean {
	return (
		reachableUntil !== undefined &&
		now >= reachableUntil - windowSoonMs &&
		now < reachableUntil
	);
}

/** When a window begins to close, or has closed, after `now`; null: none will. */
export function nextChangeOfOrder(
	queue: readonly Waiting[],
	{ windowSoonMs }: Pick<QueuePolicy, "windowSoonMs">,
	now: number,
): number | null {
	const instants = queue.flatMap(({ reachableUntil }) =>
		reachableUntil === undefined
			? []
			: [reachableUntil - windowSoonMs, reachableUntil],
	);
	const next = Math.min(...instants.filter((at) => at > now));
	return Number.isFinite(next) ? next : null;
}
