import { type Kysely, sql } from "kysely";
import { board } from "./board-migration.js";
import { desk, fillQueueColumns } from "./desk-migration.js";
import { links } from "./links-migration.js";
import { inboxConversation, linesInOrder } from "./message-migration.js";
import type { SchemaChange } from "./migrate.js";
import { outboxLane } from "./outbox-lane-migration.js";
import { severalProcesses } from "./processes-migration.js";
import { reach } from "./reach-migration.js";
import { traces } from "./trace-migration.js";

/** What the statements have to be turned into for a database. */
export interface SchemaDialect {
	/** A statement written for SQLite in the database's words. */
	readonly toSql: (statement: string) => string;
	/** Whether many statements may be sent at once. */
	readonly isJoining: boolean;
	/** Statements of this database alone, by the name of the change they belong to. */
	readonly own: Readonly<Record<string, readonly string[]>>;
}

/** Every change of the schema, in order, in the words of a database. A released one is never edited. */
export function toSchemaChanges({
	toSql,
	isJoining,
	own,
}: SchemaDialect): readonly SchemaChange[] {
	return changes.map(({ name, statements, fill }) => ({
		name,
		async apply(db) {
			const all = [...statements, ...(own[name] ?? [])].map(toSql);
			const texts = isJoining && all.length > 0 ? [all.join(";\n")] : all;
			for (const text of texts) await sql.raw(text).execute(db);
			await fill?.(db);
		},
	}));
}

const foundations: readonly string[] = [
	`create table conversations (
		id text primary key, channel text not null, account text not null, external_id text,
		address_json text not null, state_json text not null, version integer not null,
		fence integer not null, last_seq integer not null, created_at integer not null, updated_at integer not null)`,
	`create unique index conversations_external on conversations (channel, account, external_id) where external_id is not null`,
	`create table inbox (
		id integer primary key, channel text not null, account text not null, external_id text not null,
		conversation_id text not null references conversations (id), input_json text not null,
		status text not null, attempts integer not null, entry_seq integer, received_at integer not null, failure text)`,
	`create unique index inbox_once on inbox (channel, account, external_id)`,
	`create index inbox_pending on inbox (id) where status = 'pending'`,
	`create table transcript (
		conversation_id text not null references conversations (id), seq integer not null,
		at integer not null, content_json text not null, primary key (conversation_id, seq)) without rowid`,
	`create table outbox (
		id integer primary key, conversation_id text not null references conversations (id), target text not null,
		work_json text not null, key text not null unique, bot_fence integer, status text not null,
		attempts integer not null, not_before integer not null, failure text)`,
	`create index outbox_open on outbox (id) where status in ('pending', 'sending')`,
	`create table timers (
		conversation_id text not null references conversations (id), name text not null, token text not null,
		due_at integer not null, primary key (conversation_id, name)) without rowid`,
	`create index timers_due on timers (due_at)`,
	`create table events (
		id integer primary key, conversation_id text not null, at integer not null, kind text not null, event_json text not null)`,
	`create index events_at on events (at)`,
	`create table handoffs (
		id text primary key, conversation_id text not null references conversations (id), status text not null,
		pack_json text not null, agent_id text, agent_name text, requested_at integer not null,
		accepted_at integer, closed_at integer)`,
	`create index handoffs_status on handoffs (status, requested_at)`,
];

const shop: readonly string[] = [
	`create table calls (
		id integer primary key, conversation_id text not null references conversations (id),
		key text not null, attempt integer not null, call_json text not null)`,
	`create unique index calls_once on calls (key, attempt)`,
	`create table identity_records (
		key text primary key, value text not null, version integer not null, expires_at integer not null) without rowid`,
	`create index identity_records_expiry on identity_records (expires_at)`,
];

const changes: readonly {
	readonly name: string;
	readonly statements: readonly string[];
	/** Gives rows that were there before what they lack. */
	readonly fill?: (db: Kysely<unknown>) => Promise<void>;
}[] = [
	{ name: "0001-foundations", statements: foundations },
	{ name: "0002-shop", statements: shop },
	{ name: "0003-desk", statements: desk, fill: fillQueueColumns },
	{ name: "0004-board", statements: board },
	{ name: "0005-several-processes", statements: severalProcesses },
	{ name: "0006-trace", statements: traces },
	{ name: "0007-outbox-lane", statements: outboxLane },
	{ name: "0008-reach", statements: reach },
	{ name: "0009-links", statements: links },
	{ name: "0010-inbox-conversation", statements: inboxConversation },
	{ name: "0011-lines-in-order", statements: [] },
];

/** The schema in SQLite's own words. */
export const sqliteSchemaChanges = toSchemaChanges({
	toSql: (text) => text,
	isJoining: false,
	own: { "0011-lines-in-order": linesInOrder },
});
