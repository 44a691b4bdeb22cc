import type { IntakeContext } from "../intake/intake-context.js";
import type { Arrival, Receipt } from "../port/store.js";
import type { TranscriptEntry } from "../port/transcript.js";
import { isDuplicate, type Pool, type Statement } from "./pool.js";

/** Times an arrival is tried when the same one, or the first one of its conversation, arrives beside it. */
const maxAttempts = 4;

/**
 * Writes an arrival once, in one statement: the next number of the conversation, the line and the
 * inbox row. The row of the conversation is the lock that puts simultaneous ones in one order; the
 * unique index refuses a repeat as a whole, also one that is being written at this moment. So an
 * arrival whose connection broke before the answer came can simply be sent again.
 */
export async function receive(
	pool: Pool,
	arrival: Arrival,
	context: IntakeContext,
): Promise<Receipt> {
	for (let attempt = 1; ; attempt += 1) {
		try {
			const written =
				(await append(pool, arrival, context)) ??
				(await readSeen(pool, arrival)) ??
				(await begin(pool, arrival, context));
			if (written) return written;
			if (arrival.conversation.kind === "known")
				return { kind: "unknown-conversation" };
		} catch (error) {
			if (!isDuplicate(error) || attempt >= maxAttempts) throw error;
		}
		if (attempt >= maxAttempts)
			throw new Error("An arrival is neither new nor known.");
	}
}

const lineAndInput = `
line as (
	insert into transcript (conversation_id, seq, at, content_json)
	select id, seq, $4, $5 from conversation where $5::text is not null),
input as (
	insert into inbox (channel, account, external_id, conversation_id, input_json, status, attempts, entry_seq, received_at, trace)
	select $1, $2, $3, id, $6, 'pending', 0, case when $5::text is not null then seq end, $4, $7 from conversation)
select id, seq from conversation`;

const isNew = `not exists (select 1 from inbox where channel = $1 and account = $2 and external_id = $3)`;

const knownMessage: Statement = {
	name: "receive-known-message",
	text: `with conversation as (
	update conversations set last_seq = last_seq + 1 where id = $8 and ${isNew} returning id, last_seq as seq),
${lineAndInput}`,
};

const knownSignal: Statement = {
	name: "receive-known-signal",
	text: `with conversation as (
	select id, last_seq as seq from conversations where id = $8 and ${isNew}),
${lineAndInput}`,
};

const external: Statement = {
	name: "receive-external",
	text: `with conversation as (
	update conversations
	set last_seq = last_seq + case when $5::text is not null then 1 else 0 end, address_json = $9
	where channel = $1 and account = $2 and external_id = $8 and ${isNew}
	returning id, last_seq as seq),
${lineAndInput}`,
};

const first: Statement = {
	name: "receive-first",
	text: `with conversation as (
	insert into conversations (id, channel, account, external_id, address_json, state_json, version, fence, last_seq, created_at, updated_at)
	select $10, $1, $2, $8, $9, $11, 1, 0, case when $5::text is not null then 1 else 0 end, $4, $4
	where ${isNew}
	returning id, last_seq as seq),
${lineAndInput}`,
};

/** Into a conversation that is there. */
async function append(
	pool: Pool,
	arrival: Arrival,
	context: IntakeContext,
): Promise<Receipt | undefined> {
	const { conversation } = arrival;
	const at = context.now();
	const values = toValues(arrival, at);
	if (conversation.kind === "known")
		return write(pool, arrival, context, {
			statement: arrival.message ? knownMessage : knownSignal,
			values: [...values, conversation.id],
			at,
		});
	return write(pool, arrival, context, {
		statement: external,
		values: [...values, conversation.externalId, toJson(conversation.address)],
		at,
	});
}

/** Into a conversation that a channel names for the first time. */
async function begin(
	pool: Pool,
	arrival: Arrival,
	context: IntakeContext,
): Promise<Receipt | undefined> {
	const { conversation } = arrival;
	if (conversation.kind === "known") return undefined;
	const at = context.now();
	const state = context.begin(arrival.channel);
	return write(pool, arrival, context, {
		statement: first,
		values: [
			...toValues(arrival, at),
			conversation.externalId,
			toJson(conversation.address),
			state.conversationId,
			JSON.stringify(state),
		],
		at,
	});
}

async function write(
	pool: Pool,
	{ message }: Arrival,
	{ changed }: IntakeContext,
	{
		statement,
		values,
		at,
	}: {
		readonly statement: Statement;
		readonly values: readonly unknown[];
		readonly at: number;
	},
): Promise<Receipt | undefined> {
	const [row] = await pool.query<{ readonly id: string; readonly seq: number }>(
		statement,
		values,
	);
	if (!row) return undefined;
	const { id: conversationId, seq } = row;
	const entry: TranscriptEntry | null = message
		? { conversationId, seq, at, content: { kind: "shopper", message } }
		: null;
	if (entry) changed({ kind: "transcript", conversationId, entries: [entry] });
	changed({ kind: "inbox", conversationId });
	return { kind: "accepted", conversationId, entry };
}

const seen: Statement = {
	name: "receive-seen",
	text: `select inbox.conversation_id, transcript.seq, transcript.at, transcript.content_json
	from inbox
	left join transcript on transcript.conversation_id = inbox.conversation_id and transcript.seq = inbox.entry_seq
	where inbox.channel = $1 and inbox.account = $2 and inbox.external_id = $3`,
};

/** The arrival as it came before. */
async function readSeen(
	pool: Pool,
	{ channel, account, externalId }: Arrival,
): Promise<Receipt | undefined> {
	const [row] = await pool.query<{
		readonly conversation_id: string;
		readonly seq: number | null;
		readonly at: number;
		readonly content_json: string;
	}>(seen, [channel, account, externalId]);
	if (!row) return undefined;
	const { conversation_id: conversationId, seq, at } = row;
	return {
		kind: "duplicate",
		conversationId,
		entry:
			seq === null
				? null
				: {
						conversationId,
						seq,
						at,
						content: JSON.parse(row.content_json) as TranscriptEntry["content"],
					},
	};
}

function toValues(arrival: Arrival, at: number): readonly unknown[] {
	const { channel, account, externalId, message, input } = arrival;
	const content = message && { kind: "shopper", message };
	return [
		channel,
		account,
		externalId,
		at,
		content === undefined ? null : JSON.stringify(content),
		JSON.stringify(input),
		arrival.trace ?? null,
	];
}

function toJson(value: unknown): string {
	return JSON.stringify(value ?? null);
}
