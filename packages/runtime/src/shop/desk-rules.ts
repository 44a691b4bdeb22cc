import { toHours } from "@shopbell/conversation";
import {
	groupOf,
	type Opening,
	openingAt,
	type QueuePolicy,
} from "@shopbell/handoff";
import type { Shop as ShopFacts } from "@shopbell/knowledge";
import { toQueuePolicy } from "./to-queue-policy.js";

/** What the shop decides about its desk, as its `shop.yaml` says at this moment. */
export interface DeskRules {
	/**
	 * Whether people answer at an instant (epoch ms), and when that changes; for a topic, those of
	 * the group that takes it.
	 */
	opening(now: number, topic?: string | null): Opening;
	queue(): QueuePolicy;
}

/** Rules that follow the shop's file. An opening is worked out once and holds until it changes. */
export function createDeskRules(facts: () => ShopFacts): DeskRules {
	let known: Known = { of: null, openings: new Map() };
	return {
		opening(now, topic = null) {
			const of = facts();
			if (known.of !== of) known = { of, openings: new Map() };
			const group = groupOf(of.handoff?.groups ?? {}, topic) ?? undefined;
			const remembered = known.openings.get(group);
			if (remembered && holds(remembered, now)) return remembered.opening;
			const opening = openingAt(toHours(of, group), now);
			known.openings.set(group, { from: now, opening });
			return opening;
		},
		queue: () => toQueuePolicy(facts()),
	};
}

interface Known {
	readonly of: ShopFacts | null;
	/** By group; undefined: the shop's own. */
	readonly openings: Map<string | undefined, Remembered>;
}

interface Remembered {
	readonly from: number;
	readonly opening: Opening;
}

/** Longest an opening is believed that says nothing of its end. */
const dayMs = 24 * 3_600_000;

function holds({ from, opening }: Remembered, now: number): boolean {
	const until = opening.kind === "open" ? opening.closesAt : opening.opensAt;
	return now >= from && now < (until ?? from + dayMs);
}
