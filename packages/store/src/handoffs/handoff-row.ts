import type {
	ContextPack,
	HumanAgent,
	ReturnPack,
} from "@shopbell/conversation";
import type { WaitNotice } from "@shopbell/handoff";
import type { Kysely } from "kysely";
import type { Row, Tables } from "../database/tables.js";
import type { StoredHandoff } from "../port/handoffs.js";
import { readHeard } from "./read-heard.js";

/** A handoff with what is told of it besides. */
export type ListedRow = Row<"handoffs"> & {
	readonly last_seq: number;
	readonly ticket_number: string | null;
	readonly ticket_kind: "ticket" | "call-back" | null;
};

/** Handoffs as they are told; the caller says which. */
export function listed(db: Kysely<Tables>) {
	return db
		.selectFrom("handoffs")
		.innerJoin("conversations", "conversations.id", "handoffs.conversation_id")
		.leftJoin("tickets", "tickets.handoff_id", "handoffs.id")
		.selectAll("handoffs")
		.select([
			"conversations.last_seq",
			"tickets.number as ticket_number",
			"tickets.kind as ticket_kind",
		]);
}

/** Rows with the supervisors who joined, which takes one more look for all of them. */
export async function toHandoffs(
	db: Kysely<Tables>,
	rows: readonly ListedRow[],
): Promise<readonly StoredHandoff[]> {
	const open = rows.filter(({ status }) => status === "accepted");
	const heard = await readHeard(
		db,
		rows
			.filter(({ closed_at }) => closed_at === null)
			.map((row) => ({ id: row.conversation_id, channel: row.channel })),
	);
	const members =
		open.length === 0
			? []
			: await db
					.selectFrom("handoff_members")
					.selectAll()
					.where(
						"handoff_id",
						"in",
						open.map(({ id }) => id),
					)
					.execute();
	return rows.map((row) =>
		toHandoff(
			row,
			heard.get(row.conversation_id) ?? null,
			members
				.filter(({ handoff_id }) => handoff_id === row.id)
				.map(({ agent_id, agent_name }) => ({
					id: agent_id,
					name: agent_name,
				})),
		),
	);
}

function toHandoff(
	row: ListedRow,
	lastHeardAt: number | null,
	members: readonly HumanAgent[],
): StoredHandoff {
	const offeredTo = toPerson(row.offer_agent_id, row.offer_agent_name);
	return {
		id: row.id,
		conversationId: row.conversation_id,
		status: row.status,
		pack: JSON.parse(row.pack_json) as ContextPack,
		agent: toPerson(row.agent_id, row.agent_name),
		requestedAt: row.requested_at,
		acceptedAt: row.accepted_at,
		closedAt: row.closed_at,
		lastSeq: row.last_seq,
		version: row.version,
		queuedAt: row.queued_at,
		topic: row.topic,
		priority: row.priority,
		customerId: row.customer_id,
		group: row.group_name,
		rung: row.rung,
		offer:
			offeredTo && row.offered_until !== null
				? { agent: offeredTo, until: row.offered_until }
				: null,
		told:
			row.told_json === null ? null : (JSON.parse(row.told_json) as WaitNotice),
		toldAt: row.told_at,
		lostBy: toPerson(row.lost_agent_id, row.lost_agent_name),
		back:
			row.back_json === null ? null : (JSON.parse(row.back_json) as ReturnPack),
		ticket:
			row.ticket_number !== null && row.ticket_kind !== null
				? { kind: row.ticket_kind, number: row.ticket_number }
				: null,
		lastHeardAt,
		members,
	};
}

/** Somebody by two columns; null where the first is. */
export function toPerson(
	id: string | null,
	name: string | null,
): HumanAgent | null {
	return id === null ? null : { id, name: name ?? "" };
}
