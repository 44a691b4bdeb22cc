import { type ExpressionBuilder, type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.js";
import type { FoundHandoffs, HandoffSearch } from "../port/handoffs.js";
import { listed, toHandoffs } from "./handoff-row.js";
import { fold } from "./to-search-text.js";

/** Handoffs whose words are looked at, the newest first: bounds the time of one search. */
const maxLookedAt = 20_000;
const maxTextLength = 100;

/** One page of handoffs that fit; every word of the text has to be found. */
export async function searchHandoffs(
	db: Kysely<Tables>,
	search: HandoffSearch,
): Promise<FoundHandoffs> {
	const limit = Math.max(1, Math.min(200, search.limit));
	const column =
		search.order === "requested"
			? "handoffs.requested_at"
			: "handoffs.closed_at";
	let query = listed(db).where("handoffs.status", "in", [...search.statuses]);
	if (search.agentId !== undefined)
		query = query.where("handoffs.agent_id", "=", search.agentId);
	if (search.topic !== undefined)
		query = query.where("handoffs.topic", "=", search.topic);
	if (search.language !== undefined)
		query = query.where("handoffs.language", "=", search.language);
	if (search.readableBy !== undefined) {
		const reader = search.readableBy;
		query = query.where((is) =>
			is.or([
				is("handoffs.status", "!=", "accepted"),
				is("handoffs.agent_id", "=", reader),
				isNamed(is, reader),
				is.exists(
					is
						.selectFrom("handoff_members")
						.select("handoff_members.agent_id")
						.whereRef("handoff_members.handoff_id", "=", "handoffs.id")
						.where("handoff_members.agent_id", "=", reader),
				),
			]),
		);
	}
	if (search.mentions !== undefined) {
		const person = search.mentions;
		query = query.where((is) => isNamed(is, person));
	}
	const words = fold(search.text ?? "")
		.slice(0, maxTextLength)
		.split(/\s+/)
		.filter((word) => word !== "");
	if (words.length > 0) {
		query = query.where((is) =>
			is(
				"handoffs.id",
				"in",
				is
					.selectFrom("handoffs as newest")
					.select("newest.id")
					.orderBy("newest.requested_at", "desc")
					.limit(maxLookedAt),
			),
		);
		for (const word of words)
			query = query.where(
				sql<boolean>`handoffs.search_text like ${`%${escapeLike(word)}%`} escape '\\'`,
			);
	}
	const after = readCursor(search.cursor);
	const isDown = search.order === "closed";
	if (after)
		query = query.where((is) =>
			is.or([
				is(column, isDown ? "<" : ">", after.at),
				is.and([
					is(column, "=", after.at),
					is("handoffs.id", isDown ? "<" : ">", after.id),
				]),
			]),
		);
	const rows = await query
		.orderBy(column, isDown ? "desc" : "asc")
		.orderBy("handoffs.id", isDown ? "desc" : "asc")
		.limit(limit + 1)
		.execute();
	const page = rows.slice(0, limit);
	const last = page.at(-1);
	return {
		handoffs: await toHandoffs(db, page),
		nextCursor:
			last && rows.length > limit
				? `${isDown ? last.closed_at : last.requested_at}:${last.id}`
				: null,
	};
}

/** Whether a note in the conversation names somebody. */
function isNamed(is: ExpressionBuilder<Tables, "handoffs">, agentId: string) {
	return is.exists(
		is
			.selectFrom("mentions")
			.select("mentions.note_id")
			.whereRef("mentions.conversation_id", "=", "handoffs.conversation_id")
			.where("mentions.agent_id", "=", agentId),
	);
}

function readCursor(
	cursor: string | undefined,
): { readonly at: number; readonly id: string } | undefined {
	const [, at, id] = /^(\d{1,16}):(.{1,200})$/.exec(cursor ?? "") ?? [];
	return at === undefined || id === undefined
		? undefined
		: { at: Number(at), id };
}

function escapeLike(word: string): string {
	return word.replaceAll(/[\\%_]/g, "\\$&");
}
