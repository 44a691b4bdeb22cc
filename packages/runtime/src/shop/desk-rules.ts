import { toHours } from "@shopbell/conversation";
import { type Opening, openingAt, type QueuePolicy } from "@shopbell/handoff";
import type { Shop as ShopFacts } from "@shopbell/knowledge";
import { toQueuePolicy } from "./to-queue-policy.js";

/** What the shop decides about its desk, as its `shop.yaml` says at this moment. */
export interface DeskRules {
	/** Whether people answer at an instant (epoch ms), and when that changes. */
	opening(now: number): Opening;
	queue(): QueuePolicy;
}

/** Rules that follow the shop's file. An opening is worked out once and holds until it changes. */
export function createDeskRules(facts: () => ShopFacts): DeskRules {
	let known:
		| {
				readonly of: ShopFacts;
				readonly from: number;
				readonly opening: Opening;
		  }
		| undefined;
	return {
		opening(now) {
			const of = facts();
			if (!known || known.of !== of || !holds(known, now))
				known = {
					of,
					from: now,
					opening: openingAt(toHours(of), now),
				};
			return known.opening;
		},
		queue: () => toQueuePolicy(facts()),
	};
}

/** Longest an opening is believed that says nothing of its end. */
const dayMs = 24 * 3_600_000;

function holds(
	{ from, opening }: { readonly from: number; readonly opening: Opening },
	now: number,
): boolean {
	const until = opening.kind === "open" ? opening.closesAt : opening.opensAt;
	return now >= from && now < (until ?? from + dayMs);
}
