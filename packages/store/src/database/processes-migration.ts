/** Several processes on one database, and what an operator looks at. */
export const severalProcesses: readonly string[] = [
	`alter table outbox add column created_at integer not null default 0`,
	`create index outbox_unknown on outbox (id) where status = 'unknown'`,
	`create index inbox_dead on inbox (id) where status = 'dead'`,
	`create table processes (id text primary key, started_at integer not null, beaten_at integer not null)`,
	`create table agent_connections (
		agent_id text not null, process_id text not null, primary key (agent_id, process_id))`,
];
