import type { OutboundChannel, SendOutcome } from "@shopbell/channels";
import type { DeliveryOutcome } from "@shopbell/store";

const firstRetryMs = 500;
const longestRetryMs = 60_000;

/**
 * Milliseconds after which something is tried again that was tried `attempts` times before: half a
 * second, doubled each time, a minute at most, jittered by a quarter.
 */
export function toRetryMs(attempts: number, chance = Math.random): number {
	const ms = Math.min(longestRetryMs, firstRetryMs * 2 ** attempts);
	return Math.round(ms * (0.75 + chance() / 2));
}

/**
 * What an attempt at a channel's message means for the next. A channel that knows our key makes a
 * repeat harmless, so what nobody knows is tried again; at every other it is marked as unknown and
 * left to a person, and only what certainly did not happen is tried again. A channel that says when
 * to come back is not asked before.
 */
export function decideDelivery(
	outcome: SendOutcome,
	{
		channel,
		attempts,
		now,
	}: {
		readonly channel: Pick<OutboundChannel, "capabilities">;
		/** Attempts before this one. */
		readonly attempts: number;
		/** Epoch ms. */
		readonly now: number;
	},
): DeliveryOutcome {
	const { kind } = outcome;
	if (kind === "retry")
		return {
			kind,
			retryAt: now + Math.max(outcome.afterMs, toRetryMs(attempts)),
			reason: outcome.reason,
		};
	if (kind === "unknown" && channel.capabilities.hasSendKeys)
		return {
			kind: "retry",
			retryAt: now + toRetryMs(attempts),
			reason: outcome.reason,
		};
	return outcome;
}
