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

/** Longest time in which a backlog must be worked off, and between two words about it, ms. */
const drainWithinMs = 900_000;
const tellEveryMs = 15_000;

/**
 * Resolves when the store of a process has nothing open any more and nothing has reached the
 * channel for a moment; false when that takes more than a quarter of an hour.
 */
export async function whenDrained(
	subject: Subject,
	connector: FakeConnector,
	say: (line: string) => void = () => {},
): Promise<boolean> {
	let seen = -1;
	let toldAt = performance.now();
	return until(
		async () => {
			const before = seen;
			seen = connector.effects.length;
			const isMoving = seen !== before;
			const isTime = performance.now() - toldAt > tellEveryMs;
			if (isMoving && !isTime) return false;
			const answer = await subject.tell({ kind: "counts" });
			const counts = answer.kind === "counts" ? answer.counts : null;
			if (isTime) {
				toldAt = performance.now();
				say(
					counts
						? `working off: ${counts.inboxPending} messages and ${counts.outboxPending} replies wait`
						: "working off: the store cannot be asked",
				);
			}
			return (
				!isMoving && counts?.inboxPending === 0 && counts.outboxPending === 0
			);
		},
		drainWithinMs,
		500,
	);
}

/** What is broken where a backlog was not worked off in time; whatever waits still has no effect. */
export function tellUndrained(isDrained: boolean): readonly string[] {
	return isDrained ? [] : ["the backlog was never worked off"];
}
