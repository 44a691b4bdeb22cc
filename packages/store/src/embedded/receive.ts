import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import { insertInput } from "../intake/insert-input.js";
import type { Arrival, Receipt, StoreChange } from "../port/store.js";
import type { TranscriptEntry } from "../port/transcript.js";
import { appendEntry } from "../transcript/append-entry.js";
import { readEntry } from "../transcript/read-transcript.js";

/** What intake needs besides the transaction. */
export interface IntakeContext {
	readonly now: () => number;
	readonly changed: (change: StoreChange) => void;
	/** Id and first state of a conversation that a channel names for the first time. */
	readonly begin: (channel: string) => {
		readonly id: string;
		readonly stateJson: string;
	};
}

/** Writes an arrival once: the inbox row and, for a shopper's message, its transcript entry. */
export async function receive(
	trx: Kysely<Tables>,
	arrival: Arrival,
	context: IntakeContext,
): Promise<Receipt> {
	const seen = await trx
		.selectFrom("inbox")
		.select(["conversation_id", "entry_seq"])
		.where("channel", "=", arrival.channel)
		.where("account", "=", arrival.account)
		.where("external_id", "=", arrival.externalId)
		.executeTakeFirst();
	if (seen) {
		const entry =
			seen.entry_seq === null
				? null
				: await readEntry(trx, seen.conversation_id, seen.entry_seq);
		return { kind: "duplicate", conversationId: seen.conversation_id, entry };
	}
	const conversationId = await resolveConversation(trx, arrival, context);
	if (conversationId === undefined) return { kind: "unknown-conversation" };
	const at = context.now();
	let entry: TranscriptEntry | null = null;
	if (arrival.message) {
		entry = await appendEntry(trx, conversationId, at, {
			kind: "shopper",
			message: arrival.message,
		});
		context.changed({ kind: "transcript", conversationId });
	}
	await insertInput(trx, {
		...arrival,
		conversationId,
		entrySeq: entry?.seq ?? null,
		at,
	});
	context.changed({ kind: "inbox", conversationId });
	return { kind: "accepted", conversationId, entry };
}

async function resolveConversation(
	trx: Kysely<Tables>,
	arrival: Arrival,
	context: IntakeContext,
): Promise<string | undefined> {
	if (arrival.conversation.kind === "known") {
		const { id } = arrival.conversation;
		const row = await trx
			.selectFrom("conversations")
			.select("id")
			.where("id", "=", id)
			.executeTakeFirst();
		return row?.id;
	}
	const { externalId, address } = arrival.conversation;
	const addressJson = JSON.stringify(address ?? null);
	const known = await trx
		.selectFrom("conversations")
		.select(["id", "address_json"])
		.where("channel", "=", arrival.channel)
		.where("account", "=", arrival.account)
		.where("external_id", "=", externalId)
		.executeTakeFirst();
	if (known) {
		if (known.address_json !== addressJson) {
			await trx
				.updateTable("conversations")
				.set({ address_json: addressJson })
				.where("id", "=", known.id)
				.execute();
		}
		return known.id;
	}
	const { id, stateJson } = context.begin(arrival.channel);
	const now = context.now();
	await trx
		.insertInto("conversations")
		.values({
			id,
			channel: arrival.channel,
			account: arrival.account,
			external_id: externalId,
			address_json: addressJson,
			state_json: stateJson,
			version: 1,
			fence: 0,
			last_seq: 0,
			created_at: now,
			updated_at: now,
		})
		.execute();
	return id;
}
