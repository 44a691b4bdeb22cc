import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import type { StoredConversation } from "../port/conversations.js";
import type { StoreChange } from "../port/store.js";
import type { TranscriptEntry } from "../port/transcript.js";
import type { Claim, CommitOutcome, TurnCommit } from "../port/turns.js";
import { tellTurn } from "../turns/tell-turn.js";
import { createFinder, createStatement, insertEntry } from "./statement.js";

const endInput = createStatement(
	"update inbox set status = 'done', attempts = ? where id = ? and status = 'pending'",
);
const moveConversation = createFinder<{ readonly last_seq: number }>(
	`update conversations set state_json = ?, version = ?, fence = ?, updated_at = ?, last_seq = last_seq + ?,
		customer_id = coalesce(?, customer_id) where id = ? and version = ? returning last_seq`,
);
const insertDelivery = createStatement(
	`insert into outbox (conversation_id, target, work_json, key, bot_fence, status, attempts, not_before,
		created_at, trace) values (?, ?, ?, ?, ?, 'pending', 0, 0, ?, ?)`,
);

const insertEvent = createStatement(
	"insert into events (conversation_id, at, kind, event_json) values (?, ?, ?, ?)",
);
const setTimer = createStatement(
	`insert into timers (conversation_id, name, token, due_at) values (?, ?, ?, ?)
		on conflict (conversation_id, name) do update set token = excluded.token, due_at = excluded.due_at`,
);
const clearTimer = createStatement(
	"delete from timers where conversation_id = ? and name = ?",
);

/**
 * Everything a turn leaves behind, or nothing: the version of the state must still be the
 * claimed one and the input still waiting, else another worker has done it.
 */
export async function commitTurn(
	trx: Kysely<Tables>,
	claim: Claim,
	turn: TurnCommit,
	context: {
		readonly now: number;
		readonly changed: (change: StoreChange) => void;
	},
): Promise<CommitOutcome> {
	const { conversation, inputId } = claim;
	const done = await endInput(trx, claim.attempts + 1, inputId);
	if (done.numAffectedRows !== 1n) return { kind: "lost" };
	const version = await writeTurn(trx, conversation, turn, {
		...context,
		inputId,
		said: null,
	});
	return { kind: "committed", version };
}

/** What a turn is written with. */
interface TurnContext {
	readonly inputId: number;
	/** The shopper's line, where it is written together with its turn; its number is not taken yet. */
	readonly said: TranscriptEntry | null;
	readonly now: number;
	readonly changed: (change: StoreChange) => void;
}

/**
 * What a turn leaves behind, apart from the end of its input; answers the conversation's version
 * since then. Throws `LostTurn` where the conversation has moved on since the turn saw it.
 */
export async function writeTurn(
	trx: Kysely<Tables>,
	{ id, version: before }: Pick<StoredConversation, "id" | "version">,
	turn: TurnCommit,
	context: TurnContext,
): Promise<number> {
	const { now, said } = context;
	const version = before + 1;
	const moved = await moveConversation(
		trx,
		JSON.stringify(turn.state),
		version,
		turn.state.fence,
		now,
		turn.replies.length + (said ? 1 : 0),
		turn.state.customer?.id ?? null,
		id,
		before,
	);
	if (!moved) throw new LostTurn();
	const firstSeq = moved.last_seq - turn.replies.length + 1;
	const entries = await writeReplies(trx, id, turn, { now, firstSeq });
	await writeTimers(trx, id, turn.timers);
	await writeDeskCommands(trx, id, turn, context);
	await writeCalls(trx, id, turn);
	for (const event of turn.events)
		await insertEvent(trx, id, now, event.kind, JSON.stringify(event));
	tellTurn(id, turn, context.changed, said ? [said, ...entries] : entries);
	return version;
}

/** Undoes a commit whose conversation has moved on. Never leaves the package. */
export class LostTurn extends Error {}

async function writeReplies(
	trx: Kysely<Tables>,
	conversationId: string,
	turn: TurnCommit,
	context: { readonly now: number; readonly firstSeq: number },
): Promise<readonly TranscriptEntry[]> {
	const entries: TranscriptEntry[] = [];
	for (const [index, message] of turn.replies.entries()) {
		const seq = context.firstSeq + index;
		const content = { kind: "reply", message } as const;
		entries.push({ conversationId, seq, at: context.now, content });
		await insertEntry(
			trx,
			conversationId,
			seq,
			context.now,
			JSON.stringify(content),
		);
		if (!turn.deliverReplies) continue;
		await insertDelivery(
			trx,
			conversationId,
			"channel",
			JSON.stringify({ target: "channel", message, seq }),
			`${conversationId}|${seq}`,
			message.author.kind === "bot" ? message.fence : null,
			context.now,
			turn.trace ?? null,
		);
	}
	return entries;
}

async function writeDeskCommands(
	trx: Kysely<Tables>,
	conversationId: string,
	turn: TurnCommit,
	{ inputId, now }: TurnContext,
): Promise<void> {
	for (const [index, command] of turn.deskCommands.entries()) {
		await insertDelivery(
			trx,
			conversationId,
			"desk",
			JSON.stringify({ target: "desk", command }),
			`desk|${inputId}|${index}`,
			null,
			now,
			turn.trace ?? null,
		);
	}
}

async function writeCalls(
	trx: Kysely<Tables>,
	conversationId: string,
	{ calls, trace }: Pick<TurnCommit, "calls" | "trace">,
): Promise<void> {
	for (const call of calls) {
		await trx
			.insertInto("calls")
			.values({
				conversation_id: conversationId,
				key: call.idempotencyKey,
				attempt: call.attempt,
				call_json: JSON.stringify(call),
				trace: trace ?? null,
			})
			// The same attempt at the same call that is still open: one answer serves both.
			.onConflict((conflict) =>
				conflict.columns(["key", "attempt"]).doNothing(),
			)
			.execute();
	}
}

async function writeTimers(
	trx: Kysely<Tables>,
	conversationId: string,
	timers: TurnCommit["timers"],
): Promise<void> {
	for (const change of timers)
		if (change.kind === "clear")
			await clearTimer(trx, conversationId, change.timer);
		else
			await setTimer(
				trx,
				conversationId,
				change.timer,
				change.token,
				change.dueAt,
			);
}
