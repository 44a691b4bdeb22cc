import {
	type Kysely,
	type Migration,
	type MigrationProvider,
	Migrator,
	sql,
} from "kysely";
import { StoreError } from "../store-error.js";
import { addBoard } from "./board-migration.js";
import { addDesk } from "./desk-migration.js";
import { severalProcesses } from "./processes-migration.js";
import { traces } from "./trace-migration.js";

/** Every change of the schema, in order. A released one is never edited. */
const migrations: Readonly<Record<string, Migration>> = {
	"0001-foundations": {
		async up(db: Kysely<unknown>) {
			for (const statement of foundations) await sql.raw(statement).execute(db);
		},
	},
	"0002-shop": {
		async up(db: Kysely<unknown>) {
			for (const statement of shop) await sql.raw(statement).execute(db);
		},
	},
	"0003-desk": { up: addDesk },
	"0004-board": { up: addBoard },
	"0005-several-processes": {
		async up(db: Kysely<unknown>) {
			for (const statement of severalProcesses)
				await sql.raw(statement).execute(db);
		},
	},
	"0006-trace": {
		async up(db: Kysely<unknown>) {
			for (const statement of traces) await sql.raw(statement).execute(db);
		},
	},
};

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

const provider: MigrationProvider = {
	getMigrations: async () => ({ ...migrations }),
};

/** Brings the schema up to date; each migration is applied whole or not at all. Throws `store.newer`. */
export async function migrate(db: Kysely<unknown>): Promise<void> {
	const { error } = await new Migrator({ db, provider }).migrateToLatest();
	if (!error) return;
	if (String(error).includes("corrupted migrations")) {
		throw new StoreError(
			"store.newer",
			"The database was made by a newer version of Shopbell.",
			"Start the newer version again, or point DATA_DIR to another folder.",
			{ cause: error },
		);
	}
	throw error;
}
