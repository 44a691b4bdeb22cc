import type { DeskSignal } from "@shopbell/conversation";
import type { Kysely, Updateable } from "kysely";
import type { Row, Tables } from "../database/tables.js";
import { insertInput } from "../intake/insert-input.js";
import type { StoreChange } from "../port/store.js";

/** A transaction in which handoffs change. */
export interface DeskWork {
	readonly trx: Kysely<Tables>;
	readonly changed: (change: StoreChange) => void;
	/** Epoch ms. */
	readonly now: number;
	/** Whether letters can be sent, so that they are written at all. */
	readonly canSendLetters: boolean;
	/** Time after which somebody whose connection is gone is not there. */
	readonly lostAfterMs: number;
}

export function findHandoff(
	trx: Kysely<Tables>,
	handoffId: string,
): Promise<Row<"handoffs"> | undefined> {
	return trx
		.selectFrom("handoffs")
		.selectAll()
		.where("id", "=", handoffId)
		.executeTakeFirst();
}

/**
 * Writes a change and tells the conversation, or answers false when somebody was faster. The new
 * version makes the signal's id: repeated it is told once, and the next one of its kind again.
 */
export async function changeHandoff(
	work: DeskWork,
	handoff: Row<"handoffs">,
	fields: Updateable<Tables["handoffs"]>,
	signal: DeskSignal | null,
): Promise<boolean> {
	const version = handoff.version + 1;
	const written = await work.trx
		.updateTable("handoffs")
		.set({ ...fields, version })
		.where("id", "=", handoff.id)
		.where("version", "=", handoff.version)
		.executeTakeFirst();
	if (written.numUpdatedRows !== 1n) return false;
	if (signal)
		await tell(
			work,
			handoff,
			`${handoff.id}|${signal.kind}|${version}`,
			signal,
		);
	else
		work.changed({
			kind: "handoffs",
			conversationId: handoff.conversation_id,
		});
	return true;
}

/** The conversation hears of it in the same transaction, once per `externalId`. */
export async function tell(
	{ trx, changed, now }: DeskWork,
	{ conversation_id: conversationId }: { readonly conversation_id: string },
	externalId: string,
	signal: DeskSignal,
): Promise<void> {
	await insertInput(trx, {
		channel: "desk",
		account: "default",
		externalId,
		conversationId,
		input: { kind: "desk", at: now, signal },
		at: now,
	});
	changed({ kind: "inbox", conversationId });
	changed({ kind: "handoffs", conversationId });
}

/** The agent has just finished or taken something: whoever is idle longest is asked first. */
export async function noteBusy(
	{ trx, now }: DeskWork,
	agentId: string,
): Promise<void> {
	await trx
		.updateTable("agents")
		.set({ idle_since: now })
		.where("id", "=", agentId)
		.execute();
}
