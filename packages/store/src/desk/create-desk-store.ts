import type { ActionOutcome } from "@shopbell/conversation";
import type { Kysely, RawBuilder } from "kysely";
import type { Tables } from "../database/tables.js";
import type { RunDeskWork } from "../handoffs/create-handoff-store.js";
import { delegate } from "../handoffs/pass-on.js";
import { readPromises } from "../handoffs/wait-promises.js";
import type { DeskStore } from "../port/desk.js";
import {
	addConnection,
	endPresence,
	removeConnection,
} from "../presence/presence.js";
import {
	countOpen,
	ensureAgent,
	readAgents,
	toAgent,
	toColumns,
} from "./agents.js";
import { readHistory } from "./customer-history.js";
import { addGap, closeGap, readGaps } from "./gaps.js";
import { nextLetter, settleLetter } from "./letters.js";
import { addNote, readNote, readNotes } from "./notes.js";
import { beginAction, readAudit, record } from "./records.js";
import { closeTicket, readTickets } from "./tickets.js";

const maxPromises = 10_000;

/** Everything of the desk beside the handoffs themselves, on the same database. */
export function createDeskStore(
	db: Kysely<Tables>,
	run: RunDeskWork,
	now: () => number,
	presence: {
		readonly processId: string;
		readonly leaseNow: () => RawBuilder<number>;
	},
): DeskStore {
	return {
		agents: () => readAgents(db),
		agent: async (id) =>
			(await readAgents(db)).find((agent) => agent.id === id),
		changeAgent: (agent, change) =>
			run(async ({ trx, changed, now: at }) => {
				const before = await ensureAgent(trx, agent, { now: at, lostAt: at });
				const fields = {
					...toColumns(change),
					// Who comes back does not jump over those who have been waiting for work.
					...(change.state === "available" && before.state !== "available"
						? { idle_since: at }
						: {}),
				};
				if (Object.keys(fields).length > 0)
					await trx
						.updateTable("agents")
						.set(fields)
						.where("id", "=", agent.id)
						.execute();
				changed({ kind: "agents", conversationId: "" });
				const open = await countOpen(trx);
				return toAgent({ ...before, ...fields }, open.get(agent.id) ?? 0);
			}),
		connected: (agent) =>
			run(async ({ trx, changed, now: at }) => {
				const before = await ensureAgent(trx, agent, { now: at, lostAt: null });
				await addConnection(trx, agent.id, presence);
				if (before.lost_at !== null)
					await trx
						.updateTable("agents")
						.set({ lost_at: null })
						.where("id", "=", agent.id)
						.execute();
				changed({ kind: "agents", conversationId: "" });
			}),
		disconnected: (agentId) =>
			run(async ({ trx, changed, now: at }) => {
				await removeConnection(trx, agentId, { ...presence, now: at });
				changed({ kind: "agents", conversationId: "" });
			}),
		disconnectAll: () =>
			run(async ({ trx, changed, now: at }) => {
				const context = {
					...presence,
					leaseNow: presence.leaseNow(),
					now: at,
				};
				if (await endPresence(trx, context, "gone-and-own"))
					changed({ kind: "agents", conversationId: "" });
			}),
		delegate: (from, to) => run((work) => delegate(work, from, to)),

		addNote: (note) => run((work) => addNote(work, note)),
		notes: (conversationId) => readNotes(db, conversationId),
		note: (id) => readNote(db, id),
		isMentioned: async (conversationId, agentId) => {
			const row = await db
				.selectFrom("mentions")
				.select("note_id")
				.where("conversation_id", "=", conversationId)
				.where("agent_id", "=", agentId)
				.limit(1)
				.executeTakeFirst();
			return row !== undefined;
		},
		readMentions: (conversationId, agentId) =>
			run(async ({ trx, changed, now: at }) => {
				const done = await trx
					.updateTable("mentions")
					.set({ read_at: at })
					.where("conversation_id", "=", conversationId)
					.where("agent_id", "=", agentId)
					.where("read_at", "is", null)
					.executeTakeFirst();
				if (done.numUpdatedRows > 0n)
					changed({ kind: "notes", conversationId });
			}),
		counts: async (agentId) => {
			const count = (query: {
				executeTakeFirst(): Promise<{ readonly n: number } | undefined>;
			}) => query.executeTakeFirst().then((row) => Number(row?.n ?? 0));
			const [waiting, mine, mentions, first] = await Promise.all([
				count(
					db
						.selectFrom("handoffs")
						.select(({ fn }) => fn.countAll<number>().as("n"))
						.where("status", "=", "waiting"),
				),
				count(
					db
						.selectFrom("handoffs")
						.select(({ fn }) => fn.countAll<number>().as("n"))
						.where("status", "=", "accepted")
						.where("agent_id", "=", agentId),
				),
				count(
					db
						.selectFrom("mentions")
						.select(({ fn }) => fn.countAll<number>().as("n"))
						.where("agent_id", "=", agentId)
						.where("read_at", "is", null),
				),
				db
					.selectFrom("handoffs")
					.select(({ fn }) => fn.min("queued_at").as("since"))
					.where("status", "=", "waiting")
					.executeTakeFirst(),
			]);
			return { waiting, mine, mentions, waitingSince: first?.since ?? null };
		},

		markRead: (conversationId, reader, seq) =>
			run(async ({ trx }) => {
				const known = await trx
					.selectFrom("read_marks")
					.select("seq")
					.where("conversation_id", "=", conversationId)
					.where("reader_id", "=", reader.id)
					.executeTakeFirst();
				if (known && known.seq >= seq) return false;
				await trx
					.insertInto("read_marks")
					.values({
						conversation_id: conversationId,
						reader_id: reader.id,
						reader_name: reader.name,
						seq,
					})
					.onConflict((conflict) =>
						conflict
							.columns(["conversation_id", "reader_id"])
							.doUpdateSet({ seq, reader_name: reader.name }),
					)
					.execute();
				return true;
			}),
		readMarks: async (conversationId) => {
			const rows = await db
				.selectFrom("read_marks")
				.selectAll()
				.where("conversation_id", "=", conversationId)
				.execute();
			return rows.map(({ reader_id, reader_name, seq }) => ({
				reader: { id: reader_id, name: reader_name },
				seq,
			}));
		},
		history: (conversationId) => readHistory(db, conversationId),

		tickets: () => readTickets(db),
		closeTicket: (number, by) =>
			run(({ trx, now: at }) => closeTicket(trx, number, by, at)),

		macros: () =>
			db
				.selectFrom("macros")
				.select(["id", "label", "text", "language"])
				.orderBy("label")
				.execute(),
		saveMacro: (macro) =>
			run(async ({ trx, now: at }) => {
				const { id, ...fields } = { ...macro, changed_at: at };
				await trx
					.insertInto("macros")
					.values({ id, ...fields })
					.onConflict((conflict) => conflict.column("id").doUpdateSet(fields))
					.execute();
			}),
		removeMacro: (id) =>
			run(async ({ trx }) => {
				const done = await trx
					.deleteFrom("macros")
					.where("id", "=", id)
					.executeTakeFirst();
				return done.numDeletedRows > 0n;
			}),

		addGap: (gap) => run(({ trx, now: at }) => addGap(trx, gap, at)),
		gaps: () => readGaps(db),
		closeGap: (id) => run(({ trx }) => closeGap(trx, id)),

		record: (entry) => run(({ trx, now: at }) => record(trx, entry, at)),
		audit: (options) => readAudit(db, options),
		beginAction: (action) =>
			run(({ trx, now: at }) => beginAction(trx, action, at)),
		endAction: (key, outcome) =>
			run(async ({ trx }) => {
				await trx
					.updateTable("desk_actions")
					.set({
						outcome_json: JSON.stringify(outcome satisfies ActionOutcome),
					})
					.where("key", "=", key)
					.execute();
			}),

		surveys: async (customerId) => {
			const row = await db
				.selectFrom("conversations")
				.innerJoin("events", "events.conversation_id", "conversations.id")
				.select(({ fn }) => [
					fn.countAll<number>().as("count"),
					fn.max("events.at").as("at"),
				])
				.where("conversations.customer_id", "=", customerId)
				.where("events.kind", "=", "survey-asked")
				.executeTakeFirst();
			return { count: Number(row?.count ?? 0), at: row?.at ?? null };
		},
		ratings: async (since) => {
			const rows = await db
				.selectFrom("ratings")
				.selectAll()
				.where("at", ">=", since)
				.orderBy("at", "desc")
				.execute();
			return rows.map((row) => ({
				conversationId: row.conversation_id,
				episode: row.episode,
				of: row.subject,
				instrument: row.instrument,
				handoffId: row.handoff_id,
				score: row.score,
				at: row.at,
			}));
		},
		promises: (since) => readPromises(db, since, maxPromises),

		nextLetter: () => nextLetter(db, now()),
		settleLetter: (id, outcome) =>
			run(({ trx, now }) => settleLetter(trx, id, outcome, now)),
	};
}
