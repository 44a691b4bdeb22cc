import type { ContextPack } from "@shopbell/conversation";
import { type DeskWork, tell } from "./change-handoff.js";
import { type QueueColumns, toQueueColumns } from "./to-queue-columns.js";

/** Time in which a customer who comes back meets the same agent, and comes back rather than anew. */
const rememberedMs = 7 * 24 * 3_600_000;

/** A person is wanted: once per id, and the conversation hears that the desk has it. */
export async function open(work: DeskWork, pack: ContextPack): Promise<void> {
	const columns = toQueueColumns(pack);
	await work.trx
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
			...columns,
			...(await recall(work, columns)),
		})
		.onConflict((conflict) => conflict.column("id").doNothing())
		.execute();
	await tell(
		work,
		{ conversation_id: pack.conversationId },
		`${pack.handoffId}|acknowledged`,
		{ kind: "acknowledged", handoffId: pack.handoffId },
	);
}

/**
 * What the desk remembers of the customer from other conversations, where the pack, which knows this
 * one alone, says nothing: who helped last, and that the same matter was there lately.
 */
async function recall(
	{ trx, now }: DeskWork,
	columns: QueueColumns,
): Promise<Pick<QueueColumns, "preferred_agent_id" | "priority">> {
	const { preferred_agent_id, priority, customer_id, topic } = columns;
	if (customer_id === null) return { preferred_agent_id, priority };
	const earlier = await trx
		.selectFrom("handoffs")
		.select(["agent_id", "topic"])
		.where("customer_id", "=", customer_id)
		.where("status", "in", ["resolved", "released"])
		.where("closed_at", ">=", now - rememberedMs)
		.orderBy("closed_at", "desc")
		.limit(20)
		.execute();
	const isBack =
		topic !== null && earlier.some((handoff) => handoff.topic === topic);
	return {
		preferred_agent_id:
			preferred_agent_id ??
			earlier.find(({ agent_id }) => agent_id !== null)?.agent_id ??
			null,
		priority: priority === "normal" && isBack ? "repeat" : priority,
	};
}
