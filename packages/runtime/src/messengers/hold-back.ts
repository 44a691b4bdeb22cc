import type { ChannelEvent } from "@shopbell/channels";
import {
	createRateGate,
	defaultWebchatLimits,
	type RateGate,
} from "../webchat/rate-limits.js";

type Arrival = Extract<ChannelEvent, { readonly kind: "arrival" }>;

/** What of a vendor's request is taken now. */
export interface Admitted {
	readonly events: readonly ChannelEvent[];
	/** Seconds after which the vendor is to bring the request again; 0: everything is taken. */
	readonly waitSeconds: number;
}

/** Looks which events of a genuine request are taken now. */
export interface HoldBack {
	(channel: string, events: readonly ChannelEvent[]): Promise<Admitted>;
	/** What was let in and could not be stored is not counted: the vendor must find room when it brings it again. */
	giveBack(channel: string, events: readonly ChannelEvent[]): Promise<void>;
}

/**
 * Bounds what one conversation may say, as web chat does: 60 messages in 30 seconds, counted by this
 * process. Of a batch everybody else's events are taken all the same; when the vendor brings it again,
 * they are repeats. What one conversation says in one request is taken whole or not at all, so that a
 * batch of more than the bound is not held back for ever.
 */
export function createHoldBack(
	gate: RateGate = createRateGate(defaultWebchatLimits.messages),
): HoldBack {
	const admit = async (
		channel: string,
		events: readonly ChannelEvent[],
	): Promise<Admitted> => {
		const waits = new Map<string, number>();
		for (const event of events) {
			if (event.kind !== "arrival") continue;
			const key = keyOf(channel, event);
			const wait = await gate(key);
			// The first one decides; those behind it are counted.
			if (!waits.has(key)) waits.set(key, wait);
		}
		return {
			events: events.filter(
				(event) =>
					event.kind !== "arrival" || !waits.get(keyOf(channel, event)),
			),
			waitSeconds: Math.max(0, ...waits.values()),
		};
	};
	return Object.assign(admit, {
		async giveBack(channel: string, events: readonly ChannelEvent[]) {
			for (const event of events)
				if (event.kind === "arrival")
					await gate.giveBack(keyOf(channel, event));
		},
	});
}

function keyOf(channel: string, { account, conversationId }: Arrival): string {
	return JSON.stringify([channel, account, conversationId]);
}
