import type { Tables } from "../database/tables.js";

/** What belongs to living processes and means nothing to others. */
const ofProcesses = [
	"processes",
	"agent_connections",
	"leases",
	"wake_ups",
] as const;

type Kept = Exclude<keyof Tables, "processes" | "agent_connections">;

/** Tables in an order in which each comes after those it refers to, with the columns that put its rows in order. */
export const tableKeys: Readonly<Record<Kept, readonly string[]>> = {
	conversations: ["id"],
	inbox: ["id"],
	transcript: ["conversation_id", "seq"],
	outbox: ["id"],
	timers: ["conversation_id", "name"],
	calls: ["id"],
	identity_records: ["key"],
	events: ["id"],
	handoffs: ["id"],
	agents: ["id"],
	desk_state: ["key"],
	wait_promises: ["id"],
	tickets: ["id"],
	letters: ["id"],
	ratings: ["conversation_id", "episode", "subject", "instrument"],
	notes: ["id"],
	mentions: ["note_id", "agent_id"],
	handoff_members: ["handoff_id", "agent_id"],
	read_marks: ["conversation_id", "reader_id"],
	macros: ["id"],
	gaps: ["id"],
	queue_samples: ["at"],
	audit: ["id"],
	desk_actions: ["key"],
	sent_messages: ["conversation_id", "message_id"],
	sent_parts: ["conversation_id", "delivery_key"],
	reach: ["conversation_id"],
	links: ["id"],
};

/** Whether a table is neither one of ours nor the database's own: its library made it, with a key `id`. */
export function isForeign(table: string): boolean {
	return (
		!(table in tableKeys) &&
		!(ofProcesses as readonly string[]).includes(table) &&
		!/^(kysely_|sqlite_|moved_)/.test(table)
	);
}
