import type { OutboundChannel, SendOutcome } from "@shopbell/channels";
import type { Desk } from "@shopbell/desks";
import type { Delivery, DeliveryOutcome, Store } from "@shopbell/store";
import { tellDeliveries } from "../desk/tell-deliveries.js";
import type { Log } from "../log/log.js";
import { decideDelivery, toRetryMs } from "./decide-delivery.js";
import { inTime } from "./in-time.js";
import { keepTrying } from "./keep-trying.js";
import type { Loop } from "./run-loop.js";
import { runPool } from "./run-pool.js";

/** What a delivery worker works with. */
export interface DeliveryWorkerOptions {
	readonly store: Store;
	readonly desk: Desk;
	/** By channel name. */
	readonly channels: ReadonlyMap<string, OutboundChannel>;
	readonly now: () => number;
	readonly log: Log;
	readonly workerId: string;
	/** Deliveries side by side, each of another conversation or target; default 1. */
	readonly size?: number;
}

const leaseMs = 30_000;

/** Time in which an outcome is written down, ms; with the time of sending less than the lease. */
const settleWithinMs = 9000;

/** Longest a channel may take, ms. Well under the lease: nobody else may take up what is being sent. */
const sendWithinMs = 20_000;

/** Performs what turns wanted done outside, in order per conversation and target. */
export function runDeliveries(options: DeliveryWorkerOptions): Loop {
	const { store, log } = options;
	return runPool({
		size: options.size ?? 1,
		step: async () => {
			const delivery = await store.claimDelivery({
				workerId: options.workerId,
				leaseMs,
			});
			if (!delivery) return "idle";
			const outcome = await deliver(delivery, options);
			await keepTrying(async () => {
				await noteRefusal(delivery, outcome, options);
				await store.settleDelivery(delivery, outcome);
			}, settleWithinMs);
			if (outcome.kind !== "delivered") {
				log.warn({
					code: `delivery.${outcome.kind}`,
					conversationId: delivery.conversationId,
					deliveryId: delivery.id,
					attempts: delivery.attempts + 1,
				});
			}
			if (outcome.kind === "unknown" || outcome.kind === "rejected")
				tellDeliveries(store, delivery.conversationId);
			return "busy";
		},
		onError: (error) =>
			log.error({
				code: "delivery.worker-failed",
				error: error instanceof Error ? error.name : "unknown",
			}),
	});
}

/** A message that will never be taken says so at its line; a repeat changes nothing. */
async function noteRefusal(
	{ conversationId, channel, account, key, work }: Delivery,
	outcome: DeliveryOutcome,
	{ store, now }: DeliveryWorkerOptions,
): Promise<void> {
	if (outcome.kind !== "rejected" || work.target !== "channel") return;
	await store.reach.refuse({
		conversationId,
		channel,
		account,
		deliveryKey: key,
		seq: work.seq,
		reason: outcome.code ?? "refused",
		at: now(),
	});
}

async function deliver(
	delivery: Delivery,
	options: DeliveryWorkerOptions,
): Promise<DeliveryOutcome> {
	if (delivery.isVoid) return { kind: "void" };
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
				retryAt: options.now() + toRetryMs(delivery.attempts),
				reason: error instanceof Error ? error.name : "unknown",
			};
		}
	}
	const channel = options.channels.get(delivery.channel);
	if (!channel)
		return {
			kind: "rejected",
			code: "no-channel",
			reason: "channel is not configured",
		};
	const { template } = delivery.work.message;
	// A channel that fails by itself or does not answer may have sent it all the same.
	const sent: Promise<SendOutcome> = channel
		.send({
			conversationId: delivery.conversationId,
			address: delivery.address,
			message: delivery.work.message,
			...(template === undefined ? {} : { template }),
			key: delivery.key,
			account: delivery.account,
			seq: delivery.work.seq,
			now: options.now(),
		})
		.catch(() => ({
			kind: "unknown",
			reason: "the channel failed while sending",
		}));
	const outcome = await inTime(sent, sendWithinMs, {
		kind: "unknown",
		reason: "no answer in time",
	} as const);
	return decideDelivery(outcome, {
		channel,
		attempts: delivery.attempts,
		createdAt: delivery.createdAt,
		now: options.now(),
	});
}
