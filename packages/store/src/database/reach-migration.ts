/** What messengers need: how far each of our messages got, and whether the shopper can be reached at all. */
export const reach: readonly string[] = [
	`create table sent_messages (
		conversation_id text not null, message_id text not null, channel text not null, account text not null,
		seq integer not null, sent_at integer not null, mark text not null, marked_at integer not null, reason text,
		primary key (conversation_id, message_id))`,
	`create index sent_messages_id on sent_messages (channel, account, message_id)`,
	`create table sent_parts (
		conversation_id text not null, delivery_key text not null, parts integer not null,
		primary key (conversation_id, delivery_key))`,
	`create table reach (
		conversation_id text not null primary key, state text not null, changed_at integer not null)`,
	`create index inbox_heard on inbox (conversation_id, received_at) where entry_seq is not null`,
];
