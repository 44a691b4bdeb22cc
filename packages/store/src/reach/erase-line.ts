import type { ContextPack, Input } from "@shopbell/conversation";
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import { indexWords } from "../handoffs/index-words.js";
import type { ArrivalName, ErasedMessage, ShopperLine } from "../port/reach.js";
import type { StoreChange } from "../port/store.js";
import type {
	Attachment,
	ShopperMessage,
	TranscriptEntry,
} from "../port/transcript.js";

/** Takes the words and files of a message, and of all its edits, from everything that people read. */
export async function eraseLine(
	trx: Kysely<Tables>,
	changed: (change: StoreChange) => void,
	{ conversationId, seq }: ShopperLine,
	at: number,
): Promise<ErasedMessage> {
	const { seqs, attachments } = await eraseWords(trx, conversationId, seq, at);
	const sent = await eraseInputs(trx, conversationId, seqs);
	const isGone = new Set(sent.map((one) => one.at));
	const words = sent.flatMap(({ text }) => (text === "" ? [] : [text]));
	const handoffs = await trx
		.selectFrom("handoffs")
		.selectAll()
		.where("conversation_id", "=", conversationId)
		.execute();
	for (const handoff of handoffs) {
		const pack = JSON.parse(handoff.pack_json) as ContextPack;
		const asked = pack.asked.flatMap((one) => {
			const text = words.reduce(without, one.text);
			return isGone.has(one.at) || text === "" ? [] : [{ ...one, text }];
		});
		const pack_json = JSON.stringify({ ...pack, asked });
		await trx
			.updateTable("handoffs")
			.set({ pack_json })
			.where("id", "=", handoff.id)
			.execute();
		await indexWords(trx, { ...handoff, pack_json });
	}
	const tickets = await trx
		.selectFrom("tickets")
		.select(["id", "subject"])
		.where("conversation_id", "=", conversationId)
		.execute();
	for (const { id, subject } of tickets)
		if (subject !== "" && words.some((text) => text.startsWith(subject)))
			await trx
				.updateTable("tickets")
				.set({ subject: "" })
				.where("id", "=", id)
				.execute();
	await trx
		.deleteFrom("gaps")
		.where("conversation_id", "=", conversationId)
		.where("seq", "in", [...seqs])
		.where("status", "=", "open")
		.execute();
	changed({ kind: "transcript", conversationId });
	changed({ kind: "handoffs", conversationId });
	return { conversationId, sentAts: [...isGone], attachments };
}

/** Words of one message may have been understood together with those of the next. */
function without(text: string, gone: string): string {
	return ` ${text} `.replace(` ${gone.trim()} `, () => " ").trim();
}

/** Number of each line that was emptied, the message and its edits, and the files that stood there. */
async function eraseWords(
	trx: Kysely<Tables>,
	conversationId: string,
	seq: number,
	at: number,
): Promise<{
	readonly seqs: readonly number[];
	readonly attachments: readonly Attachment[];
}> {
	const rows = await trx
		.selectFrom("transcript")
		.select(["seq", "content_json"])
		.where("conversation_id", "=", conversationId)
		.where("seq", ">=", seq)
		.where((row) =>
			row.or([row("seq", "=", seq), row("content_json", "like", '%"edits":%')]),
		)
		.execute();
	const seqs: number[] = [];
	const attachments: Attachment[] = [];
	for (const row of rows) {
		const content = JSON.parse(row.content_json) as TranscriptEntry["content"];
		if (content.kind !== "shopper") continue;
		const { edits } = content.message;
		if (row.seq !== seq && edits !== seq) continue;
		seqs.push(row.seq);
		attachments.push(...content.message.attachments);
		const message: ShopperMessage = {
			text: "",
			attachments: [],
			change: { kind: "deleted", at },
			...(edits === undefined ? {} : { edits }),
		};
		await trx
			.updateTable("transcript")
			.set({ content_json: JSON.stringify({ kind: "shopper", message }) })
			.where("conversation_id", "=", conversationId)
			.where("seq", "=", row.seq)
			.execute();
	}
	return { seqs, attachments };
}

/** What each input said, and its `at`; one that waits for its turn keeps its words until then. */
async function eraseInputs(
	trx: Kysely<Tables>,
	conversationId: string,
	seqs: readonly number[],
): Promise<readonly { readonly at: number; readonly text: string }[]> {
	const rows = await trx
		.selectFrom("inbox")
		.select(["id", "status", "input_json"])
		.where("conversation_id", "=", conversationId)
		.where("entry_seq", "in", [...seqs])
		.execute();
	const sent: { readonly at: number; readonly text: string }[] = [];
	for (const { id, status, input_json } of rows) {
		const input = JSON.parse(input_json) as Input;
		if (input.kind !== "message") continue;
		sent.push({ at: input.at, text: input.text.trim() });
		if (status === "pending") continue;
		const { attachments: _, ...kept } = input;
		await trx
			.updateTable("inbox")
			.set({ input_json: JSON.stringify({ ...kept, text: "" }) })
			.where("id", "=", id)
			.execute();
	}
	return sent;
}

/** Has an arrival that never came count as seen: its deletion was faster. */
export async function refuseArrival(
	trx: Kysely<Tables>,
	{
		channel,
		account,
		externalId,
		conversationId,
		at,
	}: ArrivalName & { readonly conversationId: string; readonly at: number },
): Promise<void> {
	const input: Input = { kind: "retracted", at, sentAts: [] };
	await trx
		.insertInto("inbox")
		.values({
			channel,
			account,
			external_id: externalId,
			conversation_id: conversationId,
			input_json: JSON.stringify(input),
			status: "dropped",
			attempts: 0,
			entry_seq: null,
			received_at: at,
			failure: null,
		})
		.onConflict((conflict) =>
			conflict.columns(["channel", "account", "external_id"]).doNothing(),
		)
		.execute();
}
