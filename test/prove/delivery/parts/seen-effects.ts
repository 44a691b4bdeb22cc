import type { FakeConnector } from "../channel/fake-connector.js";
import { idIn, placeOf } from "../channel/numbered-words.js";
import type { SeenConversation } from "../checkers/check-order.js";
import { until } from "../pause.js";
import type { Subject } from "../subject/start-subject.js";

/** Effects in the order in which they came, by conversation. */
export function seenEffects(
	connector: FakeConnector,
): readonly SeenConversation[] {
	const places = new Map<string, number[]>();
	for (const { conversation, text } of connector.effects) {
		const id = idIn(text);
		if (id === undefined) continue;
		const list = places.get(conversation) ?? [];
		places.set(conversation, list);
		list.push(placeOf(id));
	}
	return [...places].map(([conversation, list]) => ({
		name: `effects of ${conversation}`,
		places: list,
	}));
}

/** Longest time in which a backlog must be worked off. */
const drainWithinMs = 900_000;

/**
 * Resolves when the store of a process has nothing open any more and nothing has reached the
 * channel for a moment; false when that takes more than a quarter of an hour.
 */
export async function whenDrained(
	subject: Subject,
	connector: FakeConnector,
): Promise<boolean> {
	let seen = -1;
	return until(
		async () => {
			const before = seen;
			seen = connector.effects.length;
			if (seen !== before) return false;
			const answer = await subject.tell({ kind: "counts" });
			const counts = answer.kind === "counts" ? answer.counts : null;
			return counts?.inboxPending === 0 && counts.outboxPending === 0;
		},
		drainWithinMs,
		500,
	);
}
