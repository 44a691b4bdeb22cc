import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import type { IntakeContext } from "../intake/intake-context.js";
import type { Arrival, Receipt } from "../port/store.js";
import type { TranscriptEntry } from "../port/transcript.js";
import { readEntry } from "../transcript/read-transcript.js";
import { createFinder, createStatement, insertEntry } from "./statement.js";

const findSeen = createFinder<{
	readonly conversation_id: string;
	readonly entry_seq: number | null;
}>(
	"select conversation_id, entry_seq from inbox where channel = ? and account = ? and external_id = ?",
);
const findConversation = createFinder<{ readonly id: string }>(
	"select id from conversations where id = ?",
);
const findExternal = createFinder<{
	readonly id: string;
	readonly address_json: string;
}>(
	"select id, address_json from conversations where channel = ? and account = ? and external_id = ?",
);
const moveAddress = createStatement(
	"update conversations set address_json = ? where id = ?",
);
const insertConversation = createStatement(
	`insert into conversations (id, channel, account, external_id, address_json, state_json, version, fence,
		last_seq, created_at, updated_at) values (?, ?, ?, ?, ?, ?, 1, 0, 0, ?, ?)`,
);
const takeNumber = createFinder<{ readonly last_seq: number }>(
	"update conversations set last_seq = last_seq + 1 where id = ? returning last_seq",
);
const insertPending = createStatement(
	`insert into inbox (channel, account, external_id, conversation_id, input_json, status, attempts,
		entry_seq, received_at, failure, trace) values (?, ?, ?, ?, ?, 'pending', 0, ?, ?, null, ?)`,
);

/** Writes an arrival once: the inbox row and, for a shopper's message, its transcript entry. */
export async function receive(
	trx: Kysely<Tables>,
	arrival: Arrival,
	context: IntakeContext,
): Promise<Receipt> {
	const { channel, account, externalId, message } = arrival;
	const seen = await findSeen(trx, channel, account, externalId);
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
	if (message) {
		const numbered = await takeNumber(trx, conversationId);
		if (!numbered) return { kind: "unknown-conversation" };
		const content = { kind: "shopper", message } as const;
		entry = { conversationId, seq: numbered.last_seq, at, content };
		await insertEntry(
			trx,
			conversationId,
			entry.seq,
			at,
			JSON.stringify(content),
		);
		context.changed({ kind: "transcript", conversationId, entries: [entry] });
	}
	await insertPending(
		trx,
		channel,
		account,
		externalId,
		conversationId,
		JSON.stringify(arrival.input),
		entry?.seq ?? null,
		at,
		arrival.trace ?? null,
	);
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
		// Whoever gives a message its number finds out.
		if (arrival.message) return id;
		return (await findConversation(trx, id))?.id;
	}
	const { externalId, address } = arrival.conversation;
	const addressJson = JSON.stringify(address ?? null);
	const known = await findExternal(
		trx,
		arrival.channel,
		arrival.account,
		externalId,
	);
	if (known) {
		if (known.address_json !== addressJson)
			await moveAddress(trx, addressJson, known.id);
		return known.id;
	}
	const state = context.begin(arrival.channel);
	const id = state.conversationId;
	const now = context.now();
	await insertConversation(
		trx,
		id,
		arrival.channel,
		arrival.account,
		externalId,
		addressJson,
		JSON.stringify(state),
		now,
		now,
	);
	return id;
}
