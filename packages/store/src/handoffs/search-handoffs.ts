import { type ExpressionBuilder, type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.js";
import type { FoundHandoffs, HandoffSearch } from "../port/handoffs.js";
import { listed, toHandoffs } from "./handoff-row.js";
import { fold } from "./to-search-text.js";

/** Handoffs whose words are looked at, in the order of the list: bounds the time of one search. */
const maxLookedAt = 20_000;
/** Of these at a time: in between others have their turn, since the driver is synchronous. */
const windowSize = 1000;
const maxTextLength = 100;

/** A place in the order of a list. */
interface Place {
	readonly at: number;
	readonly id: string;
}

type Where = ExpressionBuilder<Tables, "handoffs">;

/** One page of handoffs that fit; every word of the text has to be found. */
export async function searchHandoffs(
	db: Kysely<Tables>,
	search: HandoffSearch,
): Promise<FoundHandoffs> {
	const limit = Math.max(1, Math.min(200, search.limit));
	const words = fold(search.text ?? "")
		.slice(0, maxTextLength)
		.split(/\s+/)
		.filter((word) => word !== "");
	const after = readCursor(search.cursor);
	const found =
		words.length === 0
			? await readPlaces(db, search, { after, limit: limit + 1 })
			: await findWords(db, search, { after, limit: limit + 1, words });
	const page = found.slice(0, limit);
	const last = page.at(-1);
	const rows =
		page.length === 0
			? []
			: await listed(db)
					.where(
						"handoffs.id",
						"in",
						page.map(({ id }) => id),
					)
					.execute();
	const byId = new Map(rows.map((row) => [row.id, row]));
	return {
		handoffs: await toHandoffs(
			db,
			page.flatMap(({ id }) => byId.get(id) ?? []),
		),
		nextCursor: last && found.length > limit ? `${last.at}:${last.id}` : null,
	};
}

/** Looks through the list window by window until the page is full. */
async function findWords(
	db: Kysely<Tables>,
	search: HandoffSearch,
	{
		after,
		limit,
		words,
	}: {
		readonly after: Place | undefined;
		readonly limit: number;
		readonly words: readonly string[];
	},
): Promise<readonly Place[]> {
	const found: Place[] = [];
	let from = after;
	for (let looked = 0; looked < maxLookedAt; looked += windowSize) {
		const window = await readPlaces(db, search, {
			after: from,
			limit: windowSize,
		});
		const last = window.at(-1);
		if (!last) return found;
		let query = db
			.selectFrom("handoffs")
			.select("handoffs.id")
			.where((is) => fits(is, search))
			.where((is) => is.not(isBeyond(is, search, last)));
		if (from) {
			const before = from;
			query = query.where((is) => isBeyond(is, search, before));
		}
		for (const word of words)
			query = query.where(
				sql<boolean>`handoffs.search_text like ${`%${escapeLike(word)}%`} escape '\\'`,
			);
		const hits = new Set((await query.execute()).map(({ id }) => id));
		found.push(...window.filter(({ id }) => hits.has(id)));
		if (found.length >= limit || window.length < windowSize) break;
		from = last;
		await new Promise((resolve) => setImmediate(resolve));
	}
	return found.slice(0, limit);
}

/** The next places of the list, without the rows themselves, which are large. */
async function readPlaces(
	db: Kysely<Tables>,
	search: HandoffSearch,
	{
		after,
		limit,
	}: { readonly after: Place | undefined; readonly limit: number },
): Promise<readonly Place[]> {
	const column = columnOf(search);
	const direction = search.order === "closed" ? "desc" : "asc";
	let query = db
		.selectFrom("handoffs")
		.select(["handoffs.id", `${column} as at`])
		.where((is) => fits(is, search));
	if (after) query = query.where((is) => isBeyond(is, search, after));
	const rows = await query
		.orderBy(column, direction)
		.orderBy("handoffs.id", direction)
		.limit(limit)
		.execute();
	return rows.map(({ id, at }) => ({ id, at: at ?? 0 }));
}

/** Everything that is asked but the words. */
function fits(is: Where, search: HandoffSearch) {
	const { readableBy, mentions } = search;
	return is.and([
		is("handoffs.status", "in", [...search.statuses]),
		...(search.agentId === undefined
			? []
			: [is("handoffs.agent_id", "=", search.agentId)]),
		...(search.topic === undefined
			? []
			: [is("handoffs.topic", "=", search.topic)]),
		...(search.language === undefined
			? []
			: [is("handoffs.language", "=", search.language)]),
		...(mentions === undefined ? [] : [isNamed(is, mentions)]),
		...(readableBy === undefined
			? []
			: [
					is.or([
						is("handoffs.status", "!=", "accepted"),
						is("handoffs.agent_id", "=", readableBy),
						isNamed(is, readableBy),
						hasJoined(is, readableBy),
					]),
				]),
	]);
}

/** Whether a handoff comes after a place in the order of the list. */
function isBeyond(is: Where, search: HandoffSearch, { at, id }: Place) {
	const column = columnOf(search);
	const sign = search.order === "closed" ? "<" : ">";
	return is.or([
		is(column, sign, at),
		is.and([is(column, "=", at), is("handoffs.id", sign, id)]),
	]);
}

function columnOf({
	order,
}: HandoffSearch): "handoffs.closed_at" | "handoffs.requested_at" {
	return order === "closed" ? "handoffs.closed_at" : "handoffs.requested_at";
}

/** Whether a note in the conversation names somebody. */
function isNamed(is: Where, agentId: string) {
	return is.exists(
		is
			.selectFrom("mentions")
			.select("mentions.note_id")
			.whereRef("mentions.conversation_id", "=", "handoffs.conversation_id")
			.where("mentions.agent_id", "=", agentId),
	);
}

function hasJoined(is: Where, agentId: string) {
	return is.exists(
		is
			.selectFrom("handoff_members")
			.select("handoff_members.agent_id")
			.whereRef("handoff_members.handoff_id", "=", "handoffs.id")
			.where("handoff_members.agent_id", "=", agentId),
	);
}

function readCursor(cursor: string | undefined): Place | undefined {
	const [, at, id] = /^(\d{1,16}):(.{1,200})$/.exec(cursor ?? "") ?? [];
	return at === undefined || id === undefined
		? undefined
		: { at: Number(at), id };
}

function escapeLike(word: string): string {
	return word.replaceAll(/[\\%_]/g, "\\$&");
}
