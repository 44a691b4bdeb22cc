import type { FakeConnector } from "./channel/fake-connector.js";
import { idIn, placeOf } from "./channel/numbered-words.js";
import type { SentRecord } from "./channel/retrying-channel.js";
import { checkOrder } from "./checkers/check-order.js";
import {
	checkTotalQueue,
	tellQueueFaults,
} from "./checkers/check-total-queue.js";
import { checkUniqueEffects } from "./checkers/check-unique-effects.js";
import { seenEffects } from "./parts/seen-effects.js";
import { readOutcome, type StoredOutcome } from "./read-outcome.js";
import type { StoreHome } from "./stores/store-under-test.js";

/** What a run came to. */
export interface JudgedRun {
	readonly broken: readonly string[];
	/** Replies of which nobody knows whether they went out. */
	readonly unknown: number;
}

/**
 * Judges a run whose processes have ended: what was acknowledged is stored once and in order,
 * each stored message has one reply and one effect outside, or its send is marked unknown.
 */
export async function judgeRun(
	home: StoreHome,
	sent: SentRecord,
	connector: FakeConnector,
): Promise<JudgedRun> {
	const store = await home.open();
	try {
		const sure = new Map(
			[...sent.acknowledged.values()].map((words) => [
				words.conversation,
				words,
			]),
		);
		const outcome = await readOutcome(store, sure.values());
		return {
			broken: findFaults(sent, outcome, connector),
			unknown: outcome.unknown.length,
		};
	} finally {
		await store.close();
	}
}

function findFaults(
	sent: SentRecord,
	{ talks, unknown, missing }: StoredOutcome,
	connector: FakeConnector,
): readonly string[] {
	const stored = talks.flatMap(({ messages }) => messages);
	const read = new Set(talks.map(({ conversation }) => conversation));
	// Of a conversation without a single acknowledgement nothing is read, nor judged.
	const seen = connector.effects
		.flatMap(({ text }) => idIn(text) ?? [])
		.filter((id) => read.has(id.split(".")[0] ?? ""));
	return [
		...missing.map(
			(conversation) => `${conversation} was acknowledged and is not there`,
		),
		...tellQueueFaults(
			checkTotalQueue({
				offered: sent.offered,
				acknowledged: sent.acknowledged.keys(),
				found: stored,
			}),
			"message",
		),
		...checkUniqueEffects({
			due: stored,
			seen: talks.flatMap(({ replies }) => replies),
		}).map((line) => `in the transcript: ${line}`),
		...checkUniqueEffects({ due: stored, seen, unknown }),
		...checkOrder([
			...talks.map(({ conversation, messages }) => ({
				name: conversation,
				places: messages.map(placeOf),
			})),
			...talks.map(({ conversation, replies }) => ({
				name: `replies of ${conversation}`,
				places: replies.map(placeOf),
			})),
			...seenEffects(connector),
		]),
	];
}
