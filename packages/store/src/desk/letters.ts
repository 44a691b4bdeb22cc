import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import type { StoredLetter } from "../port/desk.js";

/** The letter that is due first. */
export async function nextLetter(
	db: Kysely<Tables>,
	now: number,
): Promise<StoredLetter | undefined> {
	const row = await db
		.selectFrom("letters")
		.selectAll()
		.where("status", "=", "pending")
		.where("not_before", "<=", now)
		.orderBy("id")
		.limit(1)
		.executeTakeFirst();
	return (
		row && {
			id: row.id,
			key: row.key,
			conversationId: row.conversation_id,
			kind: row.kind,
			to: row.recipient ?? "",
			locale: row.locale,
			values: JSON.parse(row.values_json) as Readonly<Record<string, string>>,
			attempts: row.attempts,
		}
	);
}

/** What became of an attempt. Whoever a letter was for is forgotten with its end. */
export async function settleLetter(
	trx: Kysely<Tables>,
	id: number,
	outcome: "sent" | "failed" | { readonly again: number },
	now: number,
): Promise<void> {
	await trx
		.updateTable("letters")
		.set((column) => ({
			attempts: column("attempts", "+", 1),
			...(typeof outcome === "string"
				? { status: outcome, recipient: null, values_json: "{}" }
				: { not_before: outcome.again }),
		}))
		.where("id", "=", id)
		.where("status", "=", "pending")
		.execute();
	if (typeof outcome === "string")
		await settleAnswered(trx, id, outcome === "sent" ? now : null);
}

/**
 * A ticket that stood for an answer by e-mail is done with its letter, and open again when the
 * letter never went out: whoever thought it was done did not know.
 */
async function settleAnswered(
	trx: Kysely<Tables>,
	letterId: number,
	doneAt: number | null,
): Promise<void> {
	const letter = await trx
		.selectFrom("letters")
		.select("key")
		.where("id", "=", letterId)
		.where("kind", "=", "answer")
		.executeTakeFirst();
	if (!letter) return;
	await trx
		.updateTable("tickets")
		.set({
			status: doneAt === null ? "open" : "done",
			done_at: doneAt,
			...(doneAt === null ? { done_by_id: null, done_by_name: null } : {}),
		})
		.where("letter_key", "=", letter.key)
		.where("status", "=", doneAt === null ? "done" : "open")
		.execute();
}
