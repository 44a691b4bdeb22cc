import type { DeskSignal } from "@shopbell/conversation";
import type { HandoffDecision, WaitNotice } from "@shopbell/handoff";
import type { Row } from "../database/tables.js";
import {
	changeHandoff,
	type DeskWork,
	findHandoff,
} from "../handoffs/change-handoff.js";
import { indexWords } from "../handoffs/index-words.js";
import { findContact, makeTicket } from "../handoffs/make-ticket.js";
import { makePromise, settlePromises } from "../handoffs/wait-promises.js";

/**
 * One decision about one handoff, with what it means for shopper, promise and ticket. It counts for
 * that version only: whatever happened meanwhile, an accept above all, makes it stale.
 */
export async function applyDecision(
	work: DeskWork,
	decision: HandoffDecision,
	version: number,
): Promise<"done" | "stale"> {
	const handoff = await findHandoff(work.trx, decision.handoffId);
	if (handoff?.status !== "waiting" || handoff.version !== version)
		return "stale";
	const isDone = await perform(work, handoff, decision);
	return isDone ? "done" : "stale";
}

function perform(
	work: DeskWork,
	handoff: Row<"handoffs">,
	decision: HandoffDecision,
): Promise<boolean> {
	switch (decision.kind) {
		case "offer":
			return offer(work, handoff, decision);
		case "re-route":
			return reRoute(work, handoff, decision.from, "not-taken");
		case "widen":
			return changeHandoff(
				work,
				handoff,
				{ rung: "wider", rung_since: work.now },
				moved(handoff, "wider"),
			);
		case "tell":
			return tellWait(work, handoff, decision.wait);
		case "fall-back":
			return fallBack(work, handoff);
		case "end":
			return expire(work, handoff);
	}
}

async function offer(
	work: DeskWork,
	handoff: Row<"handoffs">,
	{ agentId, until }: Extract<HandoffDecision, { kind: "offer" }>,
): Promise<boolean> {
	const agent = await work.trx
		.selectFrom("agents")
		.select("name")
		.where("id", "=", agentId)
		.executeTakeFirst();
	if (!agent) return false;
	return changeHandoff(
		work,
		handoff,
		{
			offer_agent_id: agentId,
			offer_agent_name: agent.name,
			offered_until: until,
		},
		null,
	);
}

/**
 * Who was asked does not take it: the offer is void, and noted unless they went away before it
 * lapsed, which is no refusal. The shopper hears of it the first time.
 */
export function reRoute(
	work: DeskWork,
	handoff: Row<"handoffs">,
	from: string,
	how: "declined" | "not-taken",
): Promise<boolean> {
	const refused = JSON.parse(handoff.refused_json) as readonly string[];
	const hasRefused =
		how === "declined" ||
		(handoff.offered_until !== null && work.now >= handoff.offered_until);
	const isFirst = handoff.rung === "offer";
	return changeHandoff(
		work,
		handoff,
		{
			offer_agent_id: null,
			offer_agent_name: null,
			offered_until: null,
			refused_json: JSON.stringify(hasRefused ? [...refused, from] : refused),
			...(isFirst ? { rung: "re-route" as const, rung_since: work.now } : {}),
		},
		isFirst ? moved(handoff, "re-route") : null,
	);
}

async function tellWait(
	work: DeskWork,
	handoff: Row<"handoffs">,
	wait: WaitNotice,
): Promise<boolean> {
	const isDone = await changeHandoff(
		work,
		handoff,
		{ told_json: JSON.stringify(wait), told_at: work.now },
		{ kind: "waiting", handoffId: handoff.id, wait },
	);
	if (isDone) await makePromise(work, handoff.id, wait);
	return isDone;
}

/** Nobody came: a call-back where a number was given, else a ticket; the number is told at once. */
async function fallBack(
	work: DeskWork,
	handoff: Row<"handoffs">,
): Promise<boolean> {
	const { email, phone } = await findContact(work.trx, handoff);
	return keepAsTicket(work, handoff, {
		kind: phone === null ? "ticket" : "call-back",
		email,
		phone,
	});
}

/** Ends the wait with a ticket or a call-back, exactly one for a handoff. */
export async function keepAsTicket(
	work: DeskWork,
	handoff: Row<"handoffs">,
	ticket: {
		readonly kind: "ticket" | "call-back";
		readonly email: string | null;
		readonly phone: string | null;
	},
): Promise<boolean> {
	const number = await makeTicket(work, handoff, { ...ticket, when: null });
	await settlePromises(work, handoff.id, "fell-back");
	await indexWords(work.trx, handoff);
	return changeHandoff(
		work,
		handoff,
		{
			...noOffer,
			status: "fallen-back",
			rung: "fallback",
			rung_since: work.now,
			closed_at: work.now,
		},
		{ kind: "fell-back", handoffId: handoff.id, way: ticket.kind, number },
	);
}

async function expire(
	work: DeskWork,
	handoff: Row<"handoffs">,
): Promise<boolean> {
	await settlePromises(work, handoff.id, "fell-back");
	await indexWords(work.trx, handoff);
	return changeHandoff(
		work,
		handoff,
		{
			...noOffer,
			status: "expired",
			rung: "end",
			rung_since: work.now,
			closed_at: work.now,
		},
		{ kind: "expired", handoffId: handoff.id },
	);
}

const noOffer = {
	offer_agent_id: null,
	offer_agent_name: null,
	offered_until: null,
} as const;

function moved(
	{ id }: Row<"handoffs">,
	rung: "re-route" | "wider",
): DeskSignal {
	return { kind: "moved", handoffId: id, rung };
}
