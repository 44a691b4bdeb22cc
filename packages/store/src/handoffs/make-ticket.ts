import {
	type Contact,
	type ContextPack,
	type ConversationState,
	contactOf,
	toCurrentState,
} from "@shopbell/conversation";
import type { Kysely } from "kysely";
import type { Row, Tables } from "../database/tables.js";
import type { DeskWork } from "./change-handoff.js";

/** Numbers begin here, so that the first one does not look like the first one. */
const firstNumber = 1000;
const maxSubjectLength = 200;

/** A promise to answer later, as it is made. */
export interface NewTicket {
	readonly kind: "ticket" | "call-back";
	readonly email: string | null;
	readonly phone: string | null;
	readonly when: string | null;
}

/** Makes the one ticket of a handoff, with a letter to the shopper where there is an address; answers its number. */
export async function makeTicket(
	work: DeskWork,
	handoff: Row<"handoffs">,
	ticket: NewTicket,
): Promise<string> {
	const { trx, now } = work;
	const known = await trx
		.selectFrom("tickets")
		.select("number")
		.where("handoff_id", "=", handoff.id)
		.executeTakeFirst();
	if (known?.number) return known.number;
	const pack = JSON.parse(handoff.pack_json) as ContextPack;
	const subject = (pack.asked.at(-1)?.text ?? "").slice(0, maxSubjectLength);
	const letterKey =
		work.canSendLetters && ticket.email !== null
			? `ticket|${handoff.id}`
			: null;
	const { id } = await trx
		.insertInto("tickets")
		.values({
			number: null,
			kind: ticket.kind,
			handoff_id: handoff.id,
			conversation_id: handoff.conversation_id,
			status: "open",
			subject,
			email: ticket.email,
			phone: ticket.phone,
			call_when: ticket.when,
			letter_key: letterKey,
			created_at: now,
			done_at: null,
			done_by_id: null,
			done_by_name: null,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	const number = `${ticket.kind === "ticket" ? "T" : "C"}-${firstNumber + id}`;
	await trx
		.updateTable("tickets")
		.set({ number })
		.where("id", "=", id)
		.execute();
	if (letterKey !== null && ticket.email !== null)
		await addLetter(work, {
			key: letterKey,
			conversationId: handoff.conversation_id,
			kind: "ticket",
			to: ticket.email,
			locale: pack.locale,
			values: { number, way: ticket.kind, subject },
		});
	return number;
}

/** An address that came later than the ticket: the number is sent there, once. */
export async function addAddress(
	work: DeskWork,
	handoff: Row<"handoffs">,
	email: string,
): Promise<void> {
	const ticket = await work.trx
		.selectFrom("tickets")
		.select(["number", "kind", "subject", "letter_key"])
		.where("handoff_id", "=", handoff.id)
		.executeTakeFirst();
	if (!ticket || ticket.letter_key !== null) return;
	const key = work.canSendLetters ? `ticket|${handoff.id}` : null;
	await work.trx
		.updateTable("tickets")
		.set({ email, letter_key: key })
		.where("handoff_id", "=", handoff.id)
		.execute();
	if (key === null) return;
	await addLetter(work, {
		key,
		conversationId: handoff.conversation_id,
		kind: "ticket",
		to: email,
		locale: (JSON.parse(handoff.pack_json) as ContextPack).locale,
		values: {
			number: ticket.number ?? "",
			way: ticket.kind,
			subject: ticket.subject,
		},
	});
}

/** Writes a letter to be sent, once per key. */
export async function addLetter(
	{ trx, changed }: Pick<DeskWork, "trx" | "changed">,
	letter: {
		readonly key: string;
		readonly conversationId: string;
		readonly kind: "ticket" | "transcript" | "answer";
		readonly to: string;
		readonly locale: string;
		readonly values: Readonly<Record<string, string>>;
	},
): Promise<void> {
	await trx
		.insertInto("letters")
		.values({
			key: letter.key,
			conversation_id: letter.conversationId,
			kind: letter.kind,
			recipient: letter.to,
			locale: letter.locale,
			values_json: JSON.stringify(letter.values),
			status: "pending",
			attempts: 0,
			not_before: 0,
		})
		.onConflict((conflict) => conflict.column("key").doNothing())
		.execute();
	changed({ kind: "letters", conversationId: letter.conversationId });
}

/** How the shopper can be reached later, as far as the conversation knows. */
export async function findContact(
	trx: Kysely<Tables>,
	handoff: Row<"handoffs">,
): Promise<Contact> {
	const row = await trx
		.selectFrom("conversations")
		.select("state_json")
		.where("id", "=", handoff.conversation_id)
		.executeTakeFirst();
	const state =
		row && toCurrentState(JSON.parse(row.state_json) as ConversationState);
	return contactOf(JSON.parse(handoff.pack_json) as ContextPack, state);
}
