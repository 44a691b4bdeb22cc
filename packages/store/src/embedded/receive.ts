import type { Kysely } from "kysely";
import type { Row, Tables } from "../database/tables.js";
import type { IntakeContext } from "../intake/intake-context.js";
import type { Arrival, Receipt } from "../port/store.js";
import type { TranscriptEntry } from "../port/transcript.js";
import { readEntry } from "../transcript/read-transcript.js";
import { writeTurn } from "./commit-turn.js";
import { createFinder, createStatement, insertEntry } from "./statement.js";
import type { OneTurn } from "./turns-at-once.js";

/** A conversation without its state, and whether an input of it waits. */
type FoundConversation = Omit<Row<"conversations">, "state_json"> & {
	readonly is_waiting: number;
};

const findSeen = createFinder<{
	readonly conversation_id: string;
	readonly entry_seq: number | null;
}>(
	"select conversation_id, entry_seq from inbox where channel = ? and account = ? and external_id = ?",
);
// The status is written out, not bound: the index of waiting inputs serves no parameter.
const found = `select id, channel, account, external_id, address_json, version, fence, last_seq, created_at,
	updated_at, customer_id, exists (
		select 1 from inbox where conversation_id = conversations.id and status = 'pending') as is_waiting
	from conversations`;
const findKnown = createFinder<FoundConversation>(`${found} where id = ?`);
const findExternal = createFinder<FoundConversation>(
	`${found} where channel = ? and account = ? and external_id = ?`,
);
const moveAddress = createStatement(
	"update conversations set address_json = ? where id = ?",
);
const insertConversation = createStatement(
	`insert into conversations (id, channel, account, external_id, address_json, state_json, version, fence,
		last_seq, created_at, updated_at) values (?, ?, ?, ?, ?, ?, 1, 0, 0, ?, ?)`,
);
const takeNumber = createStatement(
	"update conversations set last_seq = last_seq + 1 where id = ?",
);
const insertInput = createStatement(
	`insert into inbox (channel, account, external_id, conversation_id, input_json, status, attempts,
		entry_seq, received_at, failure, trace) values (?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?)
		on conflict (channel, account, external_id) do nothing`,
);

/** What an arrival is written with. */
export interface ReceiveContext extends IntakeContext {
	/** Does the turn at once where it can. */
	readonly turn: OneTurn;
}

/**
 * Writes an arrival once: the inbox row, for a shopper's message its transcript entry, and where its
 * turn can be done at once what that leaves behind.
 */
export async function receive(
	trx: Kysely<Tables>,
	arrival: Arrival,
	context: ReceiveContext,
): Promise<Receipt> {
	const row = await resolveConversation(trx, arrival, context);
	if (!row || "kind" in row)
		return row ?? (await readSeen(trx, arrival)) ?? unknown;
	const { channel, account, externalId, input, message, trace } = arrival;
	const { id: conversationId } = row;
	const at = context.now();
	const entry: TranscriptEntry | null = message
		? {
				conversationId,
				seq: row.last_seq + 1,
				at,
				content: { kind: "shopper", message },
			}
		: null;
	const turned = row.is_waiting
		? undefined
		: await context.turn.take(trx, row, arrival);
	const { numAffectedRows, insertId } = await insertInput(
		trx,
		channel,
		account,
		externalId,
		conversationId,
		JSON.stringify(input),
		turned ? "done" : "pending",
		turned ? 1 : 0,
		entry?.seq ?? null,
		at,
		trace ?? null,
	);
	if (numAffectedRows !== 1n) return (await readSeen(trx, arrival)) ?? unknown;
	if (entry)
		await insertEntry(
			trx,
			conversationId,
			entry.seq,
			at,
			JSON.stringify(entry.content),
		);
	if (turned) {
		await writeTurn(trx, turned.claimed.conversation, turned.turn, {
			inputId: Number(insertId),
			said: entry,
			now: at,
			changed: context.changed,
		});
		return { kind: "accepted", conversationId, entry, turned };
	}
	if (entry) {
		await takeNumber(trx, conversationId);
		context.changed({ kind: "transcript", conversationId, entries: [entry] });
	}
	context.changed({ kind: "inbox", conversationId });
	return { kind: "accepted", conversationId, entry };
}

const unknown: Receipt = { kind: "unknown-conversation" };

/** The arrival as it came before; undefined where it is new. */
async function readSeen(
	trx: Kysely<Tables>,
	{ channel, account, externalId }: Arrival,
): Promise<Extract<Receipt, { kind: "duplicate" }> | undefined> {
	const seen = await findSeen(trx, channel, account, externalId);
	if (!seen) return undefined;
	const { conversation_id: conversationId, entry_seq: seq } = seen;
	const entry = seq === null ? null : await readEntry(trx, conversationId, seq);
	return { kind: "duplicate", conversationId, entry };
}

/**
 * The conversation of an arrival. One that a channel names is made on its first arrival, which a
 * repeat is not, whatever it names.
 */
async function resolveConversation(
	trx: Kysely<Tables>,
	arrival: Arrival,
	context: IntakeContext,
): Promise<
	FoundConversation | Extract<Receipt, { kind: "duplicate" }> | undefined
> {
	const { channel, account, conversation } = arrival;
	if (conversation.kind === "known") return findKnown(trx, conversation.id);
	const seen = await readSeen(trx, arrival);
	if (seen) return seen;
	const { externalId, address } = conversation;
	const addressJson = JSON.stringify(address ?? null);
	const known = await findExternal(trx, channel, account, externalId);
	if (known) {
		if (known.address_json === addressJson) return known;
		await moveAddress(trx, addressJson, known.id);
		return { ...known, address_json: addressJson };
	}
	const state = context.begin(channel);
	const now = context.now();
	await insertConversation(
		trx,
		state.conversationId,
		channel,
		account,
		externalId,
		addressJson,
		JSON.stringify(state),
		now,
		now,
	);
	return findKnown(trx, state.conversationId);
}
