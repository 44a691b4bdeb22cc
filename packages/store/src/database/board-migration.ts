/** What the wall board draws from. */
export const board: readonly string[] = [
	`create table queue_samples (
		at integer primary key, waiting integer not null, longest_wait_ms integer not null,
		promised_ms integer, available integer not null, open integer not null)`,
	`create index handoffs_requested on handoffs (requested_at)`,
];
