import type { ActionOutcome, OutsideCall } from "@shopbell/conversation";
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import { insertInput } from "../intake/insert-input.js";
import type { ClaimedCall } from "../port/calls.js";
import type { StoreChange } from "../port/store.js";
import type { Leases } from "./leases.js";

/**
 * Takes the oldest open call of a conversation that has none under way. Calls of one conversation
 * follow one another, so that a repeated attempt never runs beside the first. After a crash the
 * call is simply open again: the shop tells repeats apart by the call's key. Claims must follow
 * one another.
 */
export async function claimCall(
	db: Kysely<Tables>,
	leases: Leases,
	leaseMs: number,
): Promise<ClaimedCall | undefined> {
	const row = await db
		.selectFrom("calls")
		.selectAll()
		.where((where) => {
			const held = leases.heldKeys();
			return held.length === 0
				? where.val(true)
				: where("conversation_id", "not in", held);
		})
		.orderBy("id")
		.limit(1)
		.executeTakeFirst();
	if (!row) return undefined;
	return {
		id: row.id,
		conversationId: row.conversation_id,
		call: JSON.parse(row.call_json) as OutsideCall,
		trace: row.trace,
		token: leases.take(row.conversation_id, leaseMs),
	};
}

/**
 * Turns the outcome into an input and the call into nothing, in one transaction: what was asked
 * does not outlive its answer, and an answer given twice is one input.
 */
export async function settleCall(
	trx: Kysely<Tables>,
	{ id, conversationId, call, trace }: ClaimedCall,
	outcome: ActionOutcome,
	context: {
		readonly now: number;
		readonly changed: (change: StoreChange) => void;
	},
): Promise<"settled" | "lost"> {
	const removed = await trx
		.deleteFrom("calls")
		.where("id", "=", id)
		.executeTakeFirst();
	if (removed.numDeletedRows !== 1n) return "lost";
	const { idempotencyKey: key, attempt } = call;
	await insertInput(trx, {
		channel: "shop",
		account: "default",
		externalId: `${key}|${attempt}`,
		conversationId,
		input: { kind: "action-result", at: context.now, key, outcome },
		trace: trace ?? null,
		at: context.now,
	});
	context.changed({ kind: "inbox", conversationId });
	return "settled";
}
