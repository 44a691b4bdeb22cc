import type { ContextPack } from "@shopbell/conversation";
import type { Kysely } from "kysely";
import type { Row, Tables } from "../database/tables.js";
import type { TranscriptEntry } from "../port/transcript.js";
import { toSearchText } from "./to-search-text.js";

/** Newest lines of a conversation that search knows. */
const maxLines = 200;

/** Makes what was said findable; called whenever a handoff comes to rest. */
export async function indexWords(
	trx: Kysely<Tables>,
	handoff: Row<"handoffs">,
): Promise<void> {
	const rows = await trx
		.selectFrom("transcript")
		.select("content_json")
		.where("conversation_id", "=", handoff.conversation_id)
		.orderBy("seq", "desc")
		.limit(maxLines)
		.execute();
	const lines = rows.reverse().flatMap(({ content_json }) => {
		const content = JSON.parse(content_json) as TranscriptEntry["content"];
		if (content.kind === "shopper") return [content.message.text];
		// What the bot says is the same everywhere and would be found everywhere.
		return content.message.author.kind === "human"
			? [content.message.markdown]
			: [];
	});
	await trx
		.updateTable("handoffs")
		.set({
			search_text: toSearchText(
				JSON.parse(handoff.pack_json) as ContextPack,
				lines,
			),
		})
		.where("id", "=", handoff.id)
		.execute();
}
