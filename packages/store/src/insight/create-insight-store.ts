import type { TurnEvent } from "@shopbell/conversation";
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import type {
	ArticleVotes,
	InsightStore,
	OpenQuestion,
} from "../port/insight.js";
import type { TranscriptEntry } from "../port/transcript.js";

/** Lines looked back from an event to the words that led to it. */
const maxLinesBack = 30;
const maxTexts = 3;

/** Reads the event log; writes nothing. */
export function createInsightStore(db: Kysely<Tables>): InsightStore {
	return {
		votes: (since) => readVotes(db, since),
		openQuestions: ({ since, limit = 1000 }) =>
			readOpenQuestions(db, since, limit),
	};
}

async function readVotes(
	db: Kysely<Tables>,
	since: number,
): Promise<readonly ArticleVotes[]> {
	const rows = await db
		.selectFrom("events")
		.select("event_json")
		.where("kind", "=", "feedback")
		.where("at", ">=", since)
		.execute();
	const votes = new Map<string, ArticleVotes>();
	for (const { event_json } of rows) {
		const event = JSON.parse(event_json) as TurnEvent;
		if (event.kind !== "feedback") continue;
		const { articleId, isHelpful } = event;
		const before = votes.get(articleId) ?? {
			articleId,
			helpful: 0,
			unhelpful: 0,
		};
		votes.set(articleId, {
			articleId,
			helpful: before.helpful + (isHelpful ? 1 : 0),
			unhelpful: before.unhelpful + (isHelpful ? 0 : 1),
		});
	}
	return [...votes.values()];
}

async function readOpenQuestions(
	db: Kysely<Tables>,
	since: number,
	limit: number,
): Promise<readonly OpenQuestion[]> {
	const rows = await db
		.selectFrom("events")
		.select(["conversation_id", "at", "event_json"])
		.where("kind", "in", [
			"missed",
			"clarified",
			"handoff-requested",
			"feedback",
		])
		.where("at", ">=", since)
		.orderBy("id", "desc")
		.limit(limit)
		.execute();
	const found = new Map<string, OpenQuestion>();
	for (const { conversation_id: conversationId, at, event_json } of rows) {
		const reading = readEvent(JSON.parse(event_json) as TurnEvent);
		if (reading === undefined) continue;
		const said = await readWords(db, conversationId, at);
		if (said === undefined) continue;
		const key = `${conversationId} ${said.seq}`;
		const known = found.get(key);
		// A question that was missed and then handed off is one question, and the first reason tells more.
		if (known === undefined || known.why === "handed-off")
			found.set(key, { conversationId, at, ...said, ...reading });
	}
	// Somebody looked for an article and says that there is none: nothing tells more.
	for (const question of await readReported(db, since, limit))
		found.set(`${question.conversationId} ${question.seq}`, question);
	return [...found.values()].sort((a, b) => b.at - a.at);
}

async function readReported(
	db: Kysely<Tables>,
	since: number,
	limit: number,
): Promise<readonly OpenQuestion[]> {
	const rows = await db
		.selectFrom("gaps")
		.selectAll()
		.where("status", "=", "open")
		.where("at", ">=", since)
		.orderBy("at", "desc")
		.limit(limit)
		.execute();
	return rows.map((row) => ({
		conversationId: row.conversation_id,
		seq: row.seq,
		at: row.at,
		texts: [row.text],
		why: "reported",
		articleIds: row.article_id === null ? [] : [row.article_id],
		locale: row.locale,
	}));
}

function readEvent(
	event: TurnEvent,
): Pick<OpenQuestion, "why" | "articleIds" | "locale"> | undefined {
	switch (event.kind) {
		case "missed":
			return { why: "missed", articleIds: [], locale: event.locale };
		case "clarified":
			return {
				why: "clarified",
				articleIds: event.articleIds,
				locale: event.locale,
			};
		case "handoff-requested":
			return { why: "handed-off", articleIds: [], locale: null };
		case "feedback":
			return event.isHelpful
				? undefined
				: { why: "unhelpful", articleIds: [event.articleId], locale: null };
		default:
			return undefined;
	}
}

/** What the shopper typed up to an instant; taps on buttons are no words. */
async function readWords(
	db: Kysely<Tables>,
	conversationId: string,
	at: number,
): Promise<Pick<OpenQuestion, "seq" | "texts"> | undefined> {
	const rows = await db
		.selectFrom("transcript")
		.select(["seq", "content_json"])
		.where("conversation_id", "=", conversationId)
		.where("at", "<=", at)
		.orderBy("seq", "desc")
		.limit(maxLinesBack)
		.execute();
	const said = rows.flatMap(({ seq, content_json }) => {
		const content = JSON.parse(content_json) as TranscriptEntry["content"];
		if (content.kind !== "shopper" || content.message.action !== undefined)
			return [];
		const text = content.message.text.trim();
		return text === "" ? [] : [{ seq, text }];
	});
	const [last] = said;
	return (
		last && {
			seq: last.seq,
			texts: said.slice(0, maxTexts).map(({ text }) => text),
		}
	);
}
