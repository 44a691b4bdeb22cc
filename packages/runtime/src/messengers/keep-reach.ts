import type {
	ChannelSend,
	MessengerChannel,
	OutboundChannel,
	SendOutcome,
} from "@shopbell/channels";
import type { Store } from "@shopbell/store";

/**
 * A messenger that goes on where an earlier attempt stopped, knows when the shopper was last heard,
 * sends nothing to those who cannot be reached, and keeps the vendor's ids, by which marks come back.
 */
export function keepReach(
	channel: MessengerChannel,
	store: Store,
): OutboundChannel {
	return {
		...channel,
		async send(send: ChannelSend): Promise<SendOutcome> {
			const { conversationId, key: deliveryKey } = send;
			const { state, lastHeardAt } = await store.reach.of(conversationId);
			if (state !== "ok")
				return {
					kind: "rejected",
					code: state === "blocked" ? "unreachable" : "not-in-control",
					reason: state,
				};
			const partsSent = await store.reach.partsSent(
				conversationId,
				deliveryKey,
			);
			const outcome = await channel.send({ ...send, partsSent, lastHeardAt });
			const { partsSent: now = partsSent, messageIds = [] } = outcome;
			if (now === partsSent && messageIds.length === 0) return outcome;
			try {
				await store.reach.keepProgress({
					conversationId,
					deliveryKey,
					channel: channel.name,
					account: send.account ?? "default",
					seq: send.seq ?? 0,
					partsSent: now,
					messageIds,
					at: send.now ?? Date.now(),
				});
				return outcome;
			} catch {
				// Nobody knows any more how much is out: what would go on might repeat it.
				return outcome.kind === "retry"
					? { kind: "unknown", reason: "how far it got could not be kept" }
					: outcome;
			}
		},
	};
}
