/** Tells whether an input of a conversation waits, however many wait elsewhere. */
export const inboxConversation: readonly string[] = [
	`create index if not exists inbox_conversation on inbox (conversation_id, id) where status = 'pending'`,
];

/**
 * Lines are written where the table ends, and only their numbers among those of their conversation: long
 * rows inside the tree of keys took three times as long to write, and twice the room. PostgreSQL writes
 * them so from the start.
 */
export const linesInOrder: readonly string[] = [
	`create table lines (
		conversation_id text not null references conversations (id), seq integer not null,
		at integer not null, content_json text not null, primary key (conversation_id, seq))`,
	`insert into lines (conversation_id, seq, at, content_json)
		select conversation_id, seq, at, content_json from transcript order by at, conversation_id, seq`,
	`drop table transcript`,
	`alter table lines rename to transcript`,
];
