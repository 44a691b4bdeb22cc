import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import type { StoreChange } from "../port/store.js";
import type { Claim, CommitOutcome, TurnCommit } from "../port/turns.js";
import { appendEntry } from "../transcript/append-entry.js";

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
	const { id: conversationId } = claim.conversation;
	const version = claim.conversation.version + 1;
	const done = await trx
		.updateTable("inbox")
		.set({ status: "done", attempts: claim.attempts + 1 })
		.where("id", "=", claim.inputId)
		.where("status", "=", "pending")
		.executeTakeFirst();
	if (done.numUpdatedRows !== 1n) return { kind: "lost" };
	const moved = await trx
		.updateTable("conversations")
		.set({
			state_json: JSON.stringify(turn.state),
			version,
			fence: turn.state.fence,
			updated_at: context.now,
			...(turn.state.customer ? { customer_id: turn.state.customer.id } : {}),
		})
		.where("id", "=", conversationId)
		.where("version", "=", claim.conversation.version)
		.executeTakeFirst();
	if (moved.numUpdatedRows !== 1n) throw new LostTurn();
	await writeReplies(trx, claim, turn, context);
	await writeTimers(trx, conversationId, turn.timers);
	await writeDeskCommands(trx, claim, turn, context.now);
	await writeCalls(trx, conversationId, turn);
	if (turn.events.length > 0) {
		await trx
			.insertInto("events")
			.values(
				turn.events.map((event) => ({
					conversation_id: conversationId,
					at: context.now,
					kind: event.kind,
					event_json: JSON.stringify(event),
				})),
			)
			.execute();
	}
	if (turn.replies.length > 0)
		context.changed({ kind: "transcript", conversationId });
	if (
		turn.deskCommands.length > 0 ||
		(turn.deliverReplies && turn.replies.length > 0)
	) {
		context.changed({ kind: "outbox", conversationId });
	}
	if (turn.calls.length > 0) context.changed({ kind: "calls", conversationId });
	if (turn.timers.some(({ kind }) => kind === "set"))
		context.changed({ kind: "timers", conversationId });
	return { kind: "committed", version };
}

/** Undoes a commit whose conversation has moved on. Never leaves the package. */
export class LostTurn extends Error {}

async function writeReplies(
	trx: Kysely<Tables>,
	claim: Claim,
	turn: TurnCommit,
	context: { readonly now: number },
): Promise<void> {
	const { id: conversationId } = claim.conversation;
	for (const message of turn.replies) {
		const entry = await appendEntry(trx, conversationId, context.now, {
			kind: "reply",
			message,
		});
		if (!turn.deliverReplies) continue;
		await trx
			.insertInto("outbox")
			.values({
				conversation_id: conversationId,
				target: "channel",
				work_json: JSON.stringify({
					target: "channel",
					message,
					seq: entry.seq,
				}),
				key: `${conversationId}|${entry.seq}`,
				bot_fence: message.author.kind === "bot" ? message.fence : null,
				status: "pending",
				attempts: 0,
				not_before: 0,
				failure: null,
				trace: turn.trace ?? null,
				created_at: context.now,
			})
			.execute();
	}
}

async function writeDeskCommands(
	trx: Kysely<Tables>,
	claim: Claim,
	turn: TurnCommit,
	now: number,
): Promise<void> {
	for (const [index, command] of turn.deskCommands.entries()) {
		await trx
			.insertInto("outbox")
			.values({
				conversation_id: claim.conversation.id,
				target: "desk",
				work_json: JSON.stringify({ target: "desk", command }),
				key: `desk|${claim.inputId}|${index}`,
				bot_fence: null,
				status: "pending",
				attempts: 0,
				not_before: 0,
				failure: null,
				trace: turn.trace ?? null,
				created_at: now,
			})
			.execute();
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
	for (const change of timers) {
		await trx
			.deleteFrom("timers")
			.where("conversation_id", "=", conversationId)
			.where("name", "=", change.timer)
			.execute();
		if (change.kind === "clear") continue;
		await trx
			.insertInto("timers")
			.values({
				conversation_id: conversationId,
				name: change.timer,
				token: change.token,
				due_at: change.dueAt,
			})
			.execute();
	}
}
