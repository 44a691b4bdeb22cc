import type { HumanAgent } from "@shopbell/conversation";
import type { Row } from "../database/tables.js";
import { isThere } from "../desk/agents.js";
import type { DeskOutcome, TransferTarget } from "../port/handoffs.js";
import { changeHandoff, type DeskWork, noteBusy } from "./change-handoff.js";
import { asOwner } from "./end-handoff.js";
import { giveTo } from "./take-handoff.js";

/** Passes a conversation on; whoever had it is not asked to take it again. */
export function transfer(
	work: DeskWork,
	handoffId: string,
	by: HumanAgent,
	to: TransferTarget,
): Promise<DeskOutcome> {
	return asOwner(work, handoffId, by, async (handoff) => {
		if (to?.kind === "agent") {
			if (to.agent.id === by.id) return undefined;
			if (!(await isAvailable(work, to.agent.id))) return { kind: "not-there" };
			await giveTo(work, handoff, to.agent);
			await noteBusy(work, by.id);
			return undefined;
		}
		if (to?.kind === "group" && !(await hasMembers(work, to.name)))
			return { kind: "not-there" };
		await requeue(work, handoff, {
			group: to?.kind === "group" ? to.name : null,
			refusedBy: [by.id, by.id],
		});
		await noteBusy(work, by.id);
		return undefined;
	});
}

/** Passes on everything somebody has; answers how many conversations. */
export async function delegate(
	work: DeskWork,
	from: HumanAgent,
	to: HumanAgent | "queue",
): Promise<number> {
	const rows = await openOf(work, from.id);
	for (const handoff of rows) {
		if (to === "queue")
			await requeue(work, handoff, {
				group: null,
				refusedBy: [from.id, from.id],
			});
		else await giveTo(work, handoff, to);
	}
	return rows.length;
}

/** Conversations of agents whose connection is gone wait again, and stay theirs if they come back in time. */
export async function requeueLost(work: DeskWork): Promise<readonly string[]> {
	const lost = await work.trx
		.selectFrom("agents")
		.select(["id", "name"])
		.where("lost_at", "<=", work.now - work.lostAfterMs)
		.execute();
	const moved: string[] = [];
	for (const agent of lost) {
		for (const handoff of await openOf(work, agent.id)) {
			await requeue(work, handoff, { group: null, refusedBy: [], lost: agent });
			moved.push(handoff.id);
		}
	}
	return moved;
}

function openOf(
	{ trx }: DeskWork,
	agentId: string,
): Promise<readonly Row<"handoffs">[]> {
	return trx
		.selectFrom("handoffs")
		.selectAll()
		.where("agent_id", "=", agentId)
		.where("status", "=", "accepted")
		.execute();
}

/** Back into the queue, in the place of the first request: before those who have come since. */
async function requeue(
	work: DeskWork,
	handoff: Row<"handoffs">,
	how: {
		readonly group: string | null;
		readonly refusedBy: readonly string[];
		readonly lost?: HumanAgent;
	},
): Promise<void> {
	await changeHandoff(
		work,
		handoff,
		{
			status: "waiting",
			agent_id: null,
			agent_name: null,
			accepted_at: null,
			queued_at: work.now,
			preferred_agent_id: how.lost?.id ?? null,
			group_name: how.group,
			// Somebody is left out from the start: the ladder begins where others are asked.
			rung: how.refusedBy.length > 0 ? "re-route" : "offer",
			rung_since: work.now,
			refused_json: JSON.stringify(how.refusedBy),
			told_json: null,
			told_at: null,
			lost_agent_id: how.lost?.id ?? null,
			lost_agent_name: how.lost?.name ?? null,
		},
		{ kind: "transferred", handoffId: handoff.id, to: null },
	);
	await work.trx
		.deleteFrom("handoff_members")
		.where("handoff_id", "=", handoff.id)
		.execute();
}

/** Whether somebody is at the desk and takes conversations. */
export async function isAvailable(
	{ trx, now, lostAfterMs }: DeskWork,
	agentId: string,
): Promise<boolean> {
	const row = await trx
		.selectFrom("agents")
		.select(["state", "lost_at"])
		.where("id", "=", agentId)
		.executeTakeFirst();
	return row?.state === "available" && isThere(row, now, lostAfterMs);
}

async function hasMembers({ trx }: DeskWork, group: string): Promise<boolean> {
	const rows = await trx.selectFrom("agents").select("groups_json").execute();
	return rows.some(({ groups_json }) =>
		(JSON.parse(groups_json) as readonly string[]).includes(group),
	);
}
