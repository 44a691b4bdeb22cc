import type { ContextPack } from "@shopbell/conversation";
import type { Kysely } from "kysely";
import { toQueueColumns } from "../handoffs/to-queue-columns.js";
import type { Tables } from "./tables.js";

/** Queue, desk and promises. */
export const desk: readonly string[] = [
	`alter table handoffs add column version integer not null default 1`,
	`alter table handoffs add column queued_at integer not null default 0`,
	`alter table handoffs add column topic text`,
	`alter table handoffs add column language text not null default ''`,
	`alter table handoffs add column channel text not null default ''`,
	`alter table handoffs add column customer_id text`,
	`alter table handoffs add column customer_class text not null default 'guest'`,
	`alter table handoffs add column priority text not null default 'normal'`,
	`alter table handoffs add column preferred_agent_id text`,
	`alter table handoffs add column group_name text`,
	`alter table handoffs add column rung text not null default 'offer'`,
	`alter table handoffs add column rung_since integer not null default 0`,
	`alter table handoffs add column offer_agent_id text`,
	`alter table handoffs add column offer_agent_name text`,
	`alter table handoffs add column offered_until integer`,
	`alter table handoffs add column refused_json text not null default '[]'`,
	`alter table handoffs add column told_json text`,
	`alter table handoffs add column told_at integer`,
	`alter table handoffs add column lost_agent_id text`,
	`alter table handoffs add column lost_agent_name text`,
	`alter table handoffs add column back_json text`,
	`alter table handoffs add column search_text text not null default ''`,
	`create index handoffs_conversation on handoffs (conversation_id)`,
	`create index handoffs_customer on handoffs (customer_id, closed_at) where customer_id is not null`,
	`create index handoffs_closed on handoffs (status, closed_at, id)`,
	`create index handoffs_accepted on handoffs (accepted_at)`,
	`create index handoffs_agent on handoffs (agent_id, status)`,
	`alter table conversations add column customer_id text`,
	`create index conversations_customer on conversations (customer_id, updated_at) where customer_id is not null`,
	`create index events_surveys on events (conversation_id) where kind = 'survey-asked'`,
	`create table agents (
		id text primary key, name text not null, state text not null, reason text, capacity integer not null,
		delegate_to text, skills_json text not null, groups_json text not null, is_reserve integer not null,
		refund_limit_json text, idle_since integer not null, lost_at integer)`,
	`create table desk_state (key text primary key, value_json text not null)`,
	`create table wait_promises (
		id integer primary key, handoff_id text not null references handoffs (id), position integer not null,
		from_ms integer not null, to_ms integer not null, told_at integer not null, outcome text, ended_at integer)`,
	`create index wait_promises_handoff on wait_promises (handoff_id)`,
	`create index wait_promises_ended on wait_promises (ended_at)`,
	`create table tickets (
		id integer primary key, number text unique, kind text not null, handoff_id text not null unique references handoffs (id),
		conversation_id text not null, status text not null, subject text not null, email text, phone text, call_when text, letter_key text,
		created_at integer not null, done_at integer, done_by_id text, done_by_name text)`,
	`create index tickets_status on tickets (status, created_at)`,
	`create table letters (
		id integer primary key, key text not null unique, conversation_id text not null, kind text not null,
		recipient text, locale text not null, values_json text not null, status text not null,
		attempts integer not null, not_before integer not null)`,
	`create index letters_pending on letters (not_before) where status = 'pending'`,
	`create table ratings (
		conversation_id text not null, episode integer not null, subject text not null, instrument text not null,
		handoff_id text, agent_id text, score integer not null, at integer not null,
		primary key (conversation_id, episode, subject, instrument))`,
	`create index ratings_at on ratings (at)`,
	`create table notes (
		id text primary key, conversation_id text not null, handoff_id text not null, kind text not null,
		author_id text not null, author_name text not null, text text not null, after_seq integer not null, at integer not null)`,
	`create index notes_conversation on notes (conversation_id, at)`,
	`create table mentions (
		note_id text not null references notes (id), agent_id text not null, conversation_id text not null,
		at integer not null, read_at integer, primary key (note_id, agent_id))`,
	`create index mentions_agent on mentions (agent_id, at)`,
	`create table handoff_members (
		handoff_id text not null references handoffs (id), agent_id text not null, agent_name text not null,
		primary key (handoff_id, agent_id))`,
	`create table read_marks (
		conversation_id text not null, reader_id text not null, reader_name text not null, seq integer not null,
		primary key (conversation_id, reader_id))`,
	`create table macros (
		id text primary key, label text not null, text text not null, language text, changed_at integer not null)`,
	`create table gaps (
		id integer primary key, conversation_id text not null, seq integer not null, text text not null, locale text not null,
		article_id text, agent_id text not null, agent_name text not null, at integer not null, status text not null)`,
	`create unique index gaps_once on gaps (conversation_id, seq)`,
	`create index gaps_status on gaps (status, at)`,
	`create table audit (
		id integer primary key, at integer not null, actor_id text not null, actor_name text not null,
		action text not null, subject text not null, detail_json text not null)`,
	`create index audit_at on audit (at)`,
	`create table desk_actions (
		key text primary key, conversation_id text not null, agent_id text not null, action text not null,
		outcome_json text, at integer not null)`,
];

/** Handoffs of an earlier version get what their context pack says. */
export async function fillQueueColumns(
	database: Kysely<unknown>,
): Promise<void> {
	const db = database as Kysely<Tables>;
	const rows = await db
		.selectFrom("handoffs")
		.select(["id", "pack_json"])
		.execute();
	for (const { id, pack_json } of rows) {
		await db
			.updateTable("handoffs")
			.set(toQueueColumns(JSON.parse(pack_json) as ContextPack))
			.where("id", "=", id)
			.execute();
	}
}
