import type { OutboundChannel, SendOutcome } from "@shopbell/channels";
import type { DeliveryOutcome } from "@shopbell/store";

const firstRetryMs = 500;
const longestRetryMs = 60_000;

/** A message that could not be sent for this long is wanted by nobody any more, ms. */
const wantedMs = 24 * 3_600_000;

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
 * to come back is not asked before. What could not be sent for a day is not sent any more.
 */
export function decideDelivery(
	outcome: SendOutcome,
	{
		channel,
		attempts,
		createdAt,
		now,
	}: {
		readonly channel: Pick<OutboundChannel, "capabilities">;
		/** Attempts before this one. */
		readonly attempts: number;
		/** When the message was written, epoch ms. */
		readonly createdAt: number;
		/** Epoch ms. */
		readonly now: number;
	},
): DeliveryOutcome {
	const { kind } = outcome;
	const isKeyed = channel.capabilities.hasSendKeys;
	const mayRepeat = kind === "retry" || (kind === "unknown" && isKeyed);
	if (mayRepeat && now - createdAt > wantedMs)
		return {
			kind: "rejected",
			code: "too-late",
			reason: `too late: ${outcome.reason}`,
		};
	if (kind === "retry")
		return {
			kind,
			retryAt: now + Math.max(outcome.afterMs, toRetryMs(attempts)),
			reason: outcome.reason,
		};
	if (kind === "unknown" && isKeyed)
		return {
			kind: "retry",
			retryAt: now + toRetryMs(attempts),
			reason: outcome.reason,
		};
	return outcome;
}
