/** What only a database of several processes has: leases in rows, and indexes for its statements. */
export const onlyPostgres: readonly string[] = [
	`create table leases (
		conversation_id text not null, kind text not null, token integer not null, until integer not null,
		process_id text not null, primary key (conversation_id, kind)) with (fillfactor = 70)`,
	`create table wake_ups (id integer primary key, process_id text not null, at integer not null, payload text not null)`,
	`create index wake_ups_at on wake_ups (at)`,
	// Rows that change with every message are written beside where they stood.
	`alter table conversations set (fillfactor = 70)`,
	`create index inbox_conversation on inbox (conversation_id, id) where status = 'pending'`,
	`create index calls_conversation on calls (conversation_id, id)`,
];
