import type { Store, TranscriptEntry } from "@shopbell/store";
import type { ShopperWords } from "./channel/bot-client.js";
import { idIn } from "./channel/numbered-words.js";

/** What a store holds of one conversation, by the ids in the texts, in the order of the transcript. */
export interface StoredTalk {
	readonly conversation: string;
	/** Messages of the shopper. */
	readonly messages: readonly string[];
	/** Messages that replies belong to. */
	readonly replies: readonly string[];
	/** Version of its state: one more than turns were committed. */
	readonly version: number;
	readonly entries: readonly TranscriptEntry[];
}

/** What a run has left behind. */
export interface StoredOutcome {
	readonly talks: readonly StoredTalk[];
	/** Messages whose reply is marked as unknown. */
	readonly unknown: readonly string[];
	/** Conversations that are not there although a message of them was acknowledged. */
	readonly missing: readonly string[];
}

/**
 * Reads conversations by delivering once more a message of each that is there already; what
 * that answers is the conversation's own id, and nothing is written.
 */
export async function readOutcome(
	store: Store,
	sure: Iterable<ShopperWords>,
): Promise<StoredOutcome> {
	const talks: StoredTalk[] = [];
	const missing: string[] = [];
	for (const { conversation, id, text } of sure) {
		const receipt = await store.receive({
			channel: "botframework",
			account: "default",
			externalId: `emulator|${conversation}|${id}`,
			// A conversation that nobody has: what is not a duplicate leaves no trace.
			conversation: { kind: "known", id: "nobody" },
			input: { kind: "message", at: 0, text },
		});
		if (receipt.kind === "duplicate")
			talks.push(await readTalk(store, conversation, receipt.conversationId));
		else missing.push(conversation);
	}
	return { talks, missing, unknown: await readUnknown(store, talks) };
}

async function readTalk(
	store: Store,
	conversation: string,
	id: string,
): Promise<StoredTalk> {
	const entries: TranscriptEntry[] = [];
	for (;;) {
		const page = await store.transcript(id, {
			after: entries.at(-1)?.seq ?? 0,
			limit: 1000,
		});
		entries.push(...page);
		if (page.length < 1000) break;
	}
	return {
		conversation,
		entries,
		version: (await store.conversation(id))?.version ?? 0,
		messages: entries.flatMap(({ content }) =>
			content.kind === "shopper" ? (idIn(content.message.text) ?? []) : [],
		),
		replies: entries.flatMap(({ content }) =>
			content.kind === "reply" ? (idIn(content.message.markdown) ?? []) : [],
		),
	};
}

/** Most that a store tells at a time. */
const mostTold = 1000;

/** All of them: a thousand at once, or where there are more, those of each conversation. */
async function readUnknown(
	store: Store,
	talks: readonly StoredTalk[],
): Promise<readonly string[]> {
	const { unknownDeliveries } = store.operations;
	let deliveries = await unknownDeliveries({ limit: mostTold });
	if (deliveries.length === mostTold) {
		const each: (typeof deliveries)[number][] = [];
		for (const { entries } of talks) {
			const conversationId = entries[0]?.conversationId;
			if (conversationId !== undefined)
				each.push(
					...(await unknownDeliveries({ limit: mostTold, conversationId })),
				);
		}
		deliveries = each;
	}
	return deliveries.flatMap(({ work }) =>
		work.target === "channel" ? (idIn(work.message.markdown) ?? []) : [],
	);
}
