import { defaultQueuePolicy, type QueuePolicy } from "@shopbell/handoff";
import {
	defaultHandoffSettings,
	type Shop as ShopFacts,
} from "@shopbell/knowledge";

/** How the queue is run, as `handoff` of shop.yaml says. */
export function toQueuePolicy({
	handoff = defaultHandoffSettings,
}: Pick<ShopFacts, "handoff">): QueuePolicy {
	const { reservesAt, serviceLevel, groups } = handoff;
	return {
		...defaultQueuePolicy,
		offerMs: handoff.offerSeconds * 1000,
		stickyMs: handoff.stickySeconds * 1000,
		widerAfterMs: handoff.widerAfterSeconds * 1000,
		anyoneAfterMs: handoff.anyoneAfterSeconds * 1000,
		fallBackAfterMs: handoff.fallBackAfterSeconds * 1000,
		reservesAt,
		reservesUntil: (reservesAt ?? 0) / 2,
		serviceLevel: {
			share: serviceLevel.share,
			withinMs: serviceLevel.withinSeconds * 1000,
		},
		groups,
	};
}
