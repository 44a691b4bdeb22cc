import type { OutboundChannel } from "@shopbell/channels";
import type { Desk } from "@shopbell/desks";
import type { Delivery, DeliveryOutcome, Store } from "@shopbell/store";
import type { Log } from "../log/log.js";
import { type Loop, runLoop } from "./run-loop.js";

/** What a delivery worker works with. */
export interface DeliveryWorkerOptions {
	readonly store: Store;
	readonly desk: Desk;
	/** By channel name. */
	readonly channels: ReadonlyMap<string, OutboundChannel>;
	readonly now: () => number;
	readonly log: Log;
	readonly workerId: string;
}

const leaseMs = 30_000;
const pollMs = 1000;
const maxBackoffMs = 60_000;

/** Performs what turns wanted done outside, in order per conversation and target. */
export function runDeliveries(options: DeliveryWorkerOptions): Loop {
	const { store, log } = options;
	return runLoop(
		async () => {
			const delivery = await store.claimDelivery({
				workerId: options.workerId,
				leaseMs,
			});
			if (!delivery) return pollMs;
			const outcome = await deliver(delivery, options);
			await store.settleDelivery(delivery, outcome);
			if (outcome.kind !== "delivered") {
				log.warn({
					code: `delivery.${outcome.kind}`,
					conversationId: delivery.conversationId,
					deliveryId: delivery.id,
					attempts: delivery.attempts + 1,
				});
			}
			return "busy";
		},
		(error) =>
			log.error({
				code: "delivery.worker-failed",
				error: error instanceof Error ? error.name : "unknown",
			}),
	);
}

async function deliver(
	delivery: Delivery,
	options: DeliveryWorkerOptions,
): Promise<DeliveryOutcome> {
	if (delivery.isVoid) return { kind: "void" };
	const retryAt =
		options.now() + Math.min(maxBackoffMs, 500 * 2 ** delivery.attempts);
	if (delivery.work.target === "desk") {
		try {
			await options.desk.perform(delivery.work.command, {
				key: delivery.key,
				attempt: delivery.attempts,
				conversationId: delivery.conversationId,
				channel: delivery.channel,
				address: delivery.address,
			});
			return { kind: "delivered" };
		} catch (error) {
			return {
				kind: "retry",
				retryAt,
				reason: error instanceof Error ? error.name : "unknown",
			};
		}
	}
	const channel = options.channels.get(delivery.channel);
	if (!channel)
		return { kind: "rejected", reason: "channel is not configured" };
	const outcome = await channel
		.send({
			conversationId: delivery.conversationId,
			address: delivery.address,
			message: delivery.work.message,
			key: delivery.key,
		})
		.catch(() => ({
			kind: "unknown" as const,
			reason: "the channel failed while sending",
		}));
	return outcome.kind === "retry"
		? {
				kind: "retry",
				retryAt: options.now() + outcome.afterMs,
				reason: outcome.reason,
			}
		: outcome;
}
