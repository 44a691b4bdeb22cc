import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import type { ArrivalName } from "../port/reach.js";
import type { StoreChange } from "../port/store.js";
import type { TranscriptEntry } from "../port/transcript.js";
import { readEntry } from "../transcript/read-transcript.js";
import { findLine } from "./find-line.js";

/** Has a line show the words that a later one brought for it. */
export async function editLine(
	trx: Kysely<Tables>,
	changed: (change: StoreChange) => void,
	edited: ArrivalName & {
		readonly text: string;
		readonly by: number;
		readonly at: number;
	},
): Promise<void> {
	const line = await findLine(trx, edited);
	const entry = line && (await readEntry(trx, line.conversationId, line.seq));
	if (entry?.content.kind !== "shopper") return;
	const { message } = entry.content;
	const { change } = message;
	const isOvertaken =
		change?.kind === "deleted" ||
		(change?.kind === "edited" && change.by >= edited.by);
	if (isOvertaken) return;
	const { text, by, at } = edited;
	const content: TranscriptEntry["content"] = {
		kind: "shopper",
		message: { ...message, text, change: { kind: "edited", at, by } },
	};
	await trx
		.updateTable("transcript")
		.set({ content_json: JSON.stringify(content) })
		.where("conversation_id", "=", entry.conversationId)
		.where("seq", "=", entry.seq)
		.execute();
	changed({ kind: "transcript", conversationId: entry.conversationId });
}
