import type {
	ContextPack,
	DeskSignal,
	HumanAgent,
} from "@shopbell/conversation";
import type { Kysely } from "kysely";
import type { GroupCommit, Work } from "../commit/group-commit.js";
import type { Row, Tables } from "../database/tables.js";
import { insertInput } from "../intake/receive.js";
import type {
	DeskOutcome,
	HandoffStore,
	StoredHandoff,
} from "../port/handoffs.js";

type Trx = Parameters<Work<unknown>>[0];
type Changed = Parameters<Work<unknown>>[1];

/** Handoffs of the built-in desk on the same database as the conversations. */
export function createHandoffStore(
	db: Kysely<Tables>,
	commits: GroupCommit,
	now: () => number,
): HandoffStore {
	/** The conversation hears of it in the same transaction, once per `externalId`. */
	async function tell(
		trx: Trx,
		changed: Changed,
		handoff: { readonly conversation_id: string },
		externalId: string,
		signal: DeskSignal,
	): Promise<void> {
		const at = now();
		await insertInput(trx, {
			channel: "desk",
			account: "default",
			externalId,
			conversationId: handoff.conversation_id,
			input: { kind: "desk", at, signal },
			at,
		});
		changed({ kind: "inbox", conversationId: handoff.conversation_id });
		changed({ kind: "handoffs", conversationId: handoff.conversation_id });
	}

	/** Something only the agent who has the handoff may do. */
	function asOwner(
		handoffId: string,
		agent: HumanAgent,
		act: (
			trx: Trx,
			changed: Changed,
			handoff: Row<"handoffs">,
		) => Promise<void>,
	): Promise<DeskOutcome> {
		return commits.run(async (trx, changed) => {
			const handoff = await find(trx, handoffId);
			if (handoff?.status !== "accepted") return { kind: "gone" };
			if (handoff.agent_id !== agent.id) return { kind: "not-yours" };
			await act(trx, changed, handoff);
			return { kind: "done" };
		});
	}

	function end(
		handoffId: string,
		agent: HumanAgent,
		status: "released" | "resolved",
	): Promise<DeskOutcome> {
		return asOwner(handoffId, agent, async (trx, changed, handoff) => {
			await trx
				.updateTable("handoffs")
				.set({ status, closed_at: now() })
				.where("id", "=", handoffId)
				.execute();
			await tell(trx, changed, handoff, `${handoffId}|${status}`, {
				kind: status,
				handoffId,
			});
		});
	}

	return {
		open: (pack: ContextPack) =>
			commits.run(async (trx, changed) => {
				await trx
					.insertInto("handoffs")
					.values({
						id: pack.handoffId,
						conversation_id: pack.conversationId,
						status: "waiting",
						pack_json: JSON.stringify(pack),
						agent_id: null,
						agent_name: null,
						requested_at: pack.requestedAt,
						accepted_at: null,
						closed_at: null,
					})
					.onConflict((conflict) => conflict.column("id").doNothing())
					.execute();
				await tell(
					trx,
					changed,
					{ conversation_id: pack.conversationId },
					`${pack.handoffId}|acknowledged`,
					{
						kind: "acknowledged",
						handoffId: pack.handoffId,
					},
				);
			}),
		withdraw: (handoffId) =>
			commits.run(async (trx, changed) => {
				const handoff = await find(trx, handoffId);
				if (
					!handoff ||
					(handoff.status !== "waiting" && handoff.status !== "accepted")
				)
					return;
				await trx
					.updateTable("handoffs")
					.set({ status: "withdrawn", closed_at: now() })
					.where("id", "=", handoffId)
					.execute();
				changed({ kind: "handoffs", conversationId: handoff.conversation_id });
			}),
		accept: (handoffId, agent) =>
			commits.run(async (trx, changed) => {
				const taken = await trx
					.updateTable("handoffs")
					.set({
						status: "accepted",
						agent_id: agent.id,
						agent_name: agent.name,
						accepted_at: now(),
					})
					.where("id", "=", handoffId)
					.where("status", "=", "waiting")
					.executeTakeFirst();
				const handoff = await find(trx, handoffId);
				if (taken.numUpdatedRows !== 1n || !handoff) {
					const by = handoff?.status === "accepted" ? toAgent(handoff) : null;
					if (by?.id === agent.id) return { kind: "done" };
					return by ? { kind: "taken", by } : { kind: "gone" };
				}
				await tell(trx, changed, handoff, `${handoffId}|accepted`, {
					kind: "accepted",
					handoffId,
					agent,
				});
				return { kind: "done" };
			}),
		say: (handoffId, agent, message) =>
			asOwner(handoffId, agent, (trx, changed, handoff) =>
				tell(trx, changed, handoff, `${handoffId}|said|${message.id}`, {
					kind: "said",
					handoffId,
					agent,
					text: message.text,
				}),
			),
		release: (handoffId, agent) => end(handoffId, agent, "released"),
		resolve: (handoffId, agent) => end(handoffId, agent, "resolved"),
		list: async ({ statuses, agentId, newestFirst, limit }) => {
			let query = listed(db).where("handoffs.status", "in", [...statuses]);
			if (agentId !== undefined)
				query = query.where("handoffs.agent_id", "=", agentId);
			const rows = await query
				.orderBy("handoffs.requested_at", newestFirst ? "desc" : "asc")
				.limit(limit ?? 500)
				.execute();
			return rows.map(toHandoff);
		},
		get: async (handoffId) => {
			const row = await listed(db)
				.where("handoffs.id", "=", handoffId)
				.executeTakeFirst();
			return row && toHandoff(row);
		},
	};
}

function find(
	trx: Trx,
	handoffId: string,
): Promise<Row<"handoffs"> | undefined> {
	return trx
		.selectFrom("handoffs")
		.selectAll()
		.where("id", "=", handoffId)
		.executeTakeFirst();
}

function listed(db: Kysely<Tables>) {
	return db
		.selectFrom("handoffs")
		.innerJoin("conversations", "conversations.id", "handoffs.conversation_id")
		.selectAll("handoffs")
		.select("conversations.last_seq");
}

function toAgent(row: Row<"handoffs">): HumanAgent | null {
	return row.agent_id === null
		? null
		: { id: row.agent_id, name: row.agent_name ?? "" };
}

function toHandoff(
	row: Row<"handoffs"> & { readonly last_seq: number },
): StoredHandoff {
	return {
		id: row.id,
		conversationId: row.conversation_id,
		status: row.status,
		pack: JSON.parse(row.pack_json) as ContextPack,
		agent: toAgent(row),
		requestedAt: row.requested_at,
		acceptedAt: row.accepted_at,
		closedAt: row.closed_at,
		lastSeq: row.last_seq,
	};
}
