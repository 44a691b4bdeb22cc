/** Which conversations are one shopper's. */
export const links: readonly string[] = [
	`create table links (
		id text primary key, from_id text not null, to_id text not null, customer_id text,
		opened_at integer not null, confirmed_at integer, ended_at integer)`,
	`create index links_from on links (from_id)`,
	`create index links_to on links (to_id)`,
];
