import type { HumanAgent } from "@shopbell/conversation";
import type { Row } from "../database/tables.js";
import type { DeskOutcome } from "../port/handoffs.js";
import { reRoute } from "../queue/apply-decision.js";
import {
	changeHandoff,
	type DeskWork,
	findHandoff,
	noteBusy,
} from "./change-handoff.js";
import { toPerson } from "./handoff-row.js";
import { settlePromises } from "./wait-promises.js";

/** Somebody takes what waits, or takes up the ticket it became. The first of any number wins. */
export async function accept(
	work: DeskWork,
	handoffId: string,
	agent: HumanAgent,
): Promise<DeskOutcome> {
	const handoff = await findHandoff(work.trx, handoffId);
	// A conversation has one owner, also for the moment in which an earlier handoff is still to be refused.
	const other = handoff && (await findOwner(work, handoff));
	if (other) return { kind: "taken", by: other };
	if (
		handoff &&
		(handoff.status === "waiting" || handoff.status === "fallen-back") &&
		(await takeOn(work, handoff, agent))
	)
		return { kind: "done" };
	const now = await findHandoff(work.trx, handoffId);
	const by =
		now?.status === "accepted" ? toPerson(now.agent_id, now.agent_name) : null;
	if (by?.id === agent.id) return { kind: "done" };
	return by ? { kind: "taken", by } : { kind: "gone" };
}

/** Who has the conversation under another handoff of it. */
async function findOwner(
	{ trx }: DeskWork,
	{ id, conversation_id }: Row<"handoffs">,
): Promise<HumanAgent | null> {
	const other = await trx
		.selectFrom("handoffs")
		.select(["agent_id", "agent_name"])
		.where("conversation_id", "=", conversation_id)
		.where("id", "!=", id)
		.where("status", "=", "accepted")
		.executeTakeFirst();
	return other ? toPerson(other.agent_id, other.agent_name) : null;
}

async function takeOn(
	work: DeskWork,
	handoff: Row<"handoffs">,
	agent: HumanAgent,
): Promise<boolean> {
	const isDone = await changeHandoff(
		work,
		handoff,
		{
			...ownedBy(agent),
			status: "accepted",
			accepted_at: work.now,
			closed_at: null,
		},
		{ kind: "accepted", handoffId: handoff.id, agent },
	);
	if (!isDone) return false;
	await settlePromises(work, handoff.id, "accepted");
	await noteBusy(work, agent.id);
	return true;
}

/** Columns of a handoff that has somebody. */
export function ownedBy(agent: HumanAgent) {
	return {
		agent_id: agent.id,
		agent_name: agent.name,
		offer_agent_id: null,
		offer_agent_name: null,
		offered_until: null,
		lost_agent_id: null,
		lost_agent_name: null,
	};
}

/** Whoever is asked does not take it; others are asked at once. */
export async function decline(
	work: DeskWork,
	handoffId: string,
	agent: HumanAgent,
): Promise<DeskOutcome> {
	const handoff = await findHandoff(work.trx, handoffId);
	if (handoff?.status !== "waiting") return { kind: "gone" };
	if (handoff.offer_agent_id !== agent.id) return { kind: "not-yours" };
	await reRoute(work, handoff, agent.id, "declined");
	return { kind: "done" };
}

/** A supervisor takes what waits or what somebody else has. */
export async function takeOver(
	work: DeskWork,
	handoffId: string,
	supervisor: HumanAgent,
): Promise<DeskOutcome> {
	const handoff = await findHandoff(work.trx, handoffId);
	if (handoff?.status !== "accepted")
		return accept(work, handoffId, supervisor);
	if (handoff.agent_id === supervisor.id) return { kind: "done" };
	await giveTo(work, handoff, supervisor);
	return { kind: "done" };
}

/** From one person to another, at once: the fence rises and the former one cannot say anything more. */
export async function giveTo(
	work: DeskWork,
	handoff: Row<"handoffs">,
	agent: HumanAgent,
): Promise<void> {
	await changeHandoff(work, handoff, ownedBy(agent), {
		kind: "transferred",
		handoffId: handoff.id,
		to: agent,
	});
	await work.trx
		.deleteFrom("handoff_members")
		.where("handoff_id", "=", handoff.id)
		.where("agent_id", "=", agent.id)
		.execute();
	await noteBusy(work, agent.id);
}

/** A supervisor may answer beside whoever has it. */
export async function join(
	work: DeskWork,
	handoffId: string,
	supervisor: HumanAgent,
): Promise<DeskOutcome> {
	const handoff = await findHandoff(work.trx, handoffId);
	if (handoff?.status !== "accepted") return { kind: "gone" };
	if (handoff.agent_id === supervisor.id) return { kind: "done" };
	await work.trx
		.insertInto("handoff_members")
		.values({
			handoff_id: handoffId,
			agent_id: supervisor.id,
			agent_name: supervisor.name,
		})
		.onConflict((conflict) =>
			conflict.columns(["handoff_id", "agent_id"]).doNothing(),
		)
		.execute();
	await changeHandoff(work, handoff, {}, null);
	return { kind: "done" };
}
