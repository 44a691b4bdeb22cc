import type { ReturnPack } from "@shopbell/conversation";
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import { toPerson } from "../handoffs/handoff-row.js";
import { findLinked } from "../links/find-linked.js";
import { hasLostCustomer } from "../links/has-lost-customer.js";
import type { CustomerEpisode } from "../port/desk.js";
import type { TranscriptEntry } from "../port/transcript.js";

const maxConversations = 20;
const maxSubjectLength = 140;
/** Lines looked at for the first words of the shopper. */
const maxLines = 20;

/**
 * What else the same customer wrote, and what was written in conversations that are linked with this
 * one, on whatever channel, the newest first. A stranger without links has no history.
 */
export async function readHistory(
	db: Kysely<Tables>,
	conversationId: string,
): Promise<readonly CustomerEpisode[]> {
	const linked = new Set(await findLinked(db, conversationId));
	const own = await readOfCustomer(db, conversationId);
	const ids = [...new Set([...linked, ...own])];
	if (ids.length === 0) return [];
	const rows = await db
		.selectFrom("conversations")
		.select(["id", "channel", "updated_at"])
		.where("id", "in", ids)
		.orderBy("updated_at", "desc")
		.limit(maxConversations)
		.execute();
	return Promise.all(
		rows.map(async ({ id, channel, updated_at }) => ({
			conversationId: id,
			channel,
			at: updated_at,
			isLinked: linked.has(id),
			subject: await readSubject(db, id),
			...(await readOutcome(db, id)),
		})),
	);
}

/** Other conversations of the customer, the newest first; those that were linked and no longer are do not count. */
async function readOfCustomer(
	db: Kysely<Tables>,
	conversationId: string,
): Promise<readonly string[]> {
	const conversation = await db
		.selectFrom("conversations")
		.select("customer_id")
		.where("id", "=", conversationId)
		.executeTakeFirst();
	const customerId = conversation?.customer_id;
	if (!customerId || (await hasLostCustomer(db, conversationId, customerId)))
		return [];
	const rows = await db
		.selectFrom("conversations")
		.select("id")
		.where("customer_id", "=", customerId)
		.where("id", "!=", conversationId)
		.orderBy("updated_at", "desc")
		.limit(maxConversations)
		.execute();
	const lost = await Promise.all(
		rows.map(({ id }) => hasLostCustomer(db, id, customerId)),
	);
	return rows.flatMap(({ id }, index) => (lost[index] ? [] : [id]));
}

async function readSubject(db: Kysely<Tables>, id: string): Promise<string> {
	const rows = await db
		.selectFrom("transcript")
		.select("content_json")
		.where("conversation_id", "=", id)
		.orderBy("seq")
		.limit(maxLines)
		.execute();
	for (const { content_json } of rows) {
		const content = JSON.parse(content_json) as TranscriptEntry["content"];
		if (content.kind !== "shopper") continue;
		const text = content.message.text.trim();
		if (text !== "") return text.slice(0, maxSubjectLength);
	}
	return "";
}

async function readOutcome(
	db: Kysely<Tables>,
	id: string,
): Promise<Pick<CustomerEpisode, "status" | "outcome" | "agent">> {
	const row = await db
		.selectFrom("handoffs")
		.select(["status", "back_json", "agent_id", "agent_name"])
		.where("conversation_id", "=", id)
		.orderBy("requested_at", "desc")
		.limit(1)
		.executeTakeFirst();
	if (!row) return { status: null, outcome: null, agent: null };
	return {
		status: row.status,
		outcome:
			row.back_json === null
				? null
				: (JSON.parse(row.back_json) as ReturnPack).outcome,
		agent: toPerson(row.agent_id, row.agent_name),
	};
}
