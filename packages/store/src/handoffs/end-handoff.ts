import type { HumanAgent, ReturnPack } from "@shopbell/conversation";
import type { Row } from "../database/tables.js";
import type { DeskOutcome } from "../port/handoffs.js";
import { keepAsTicket } from "../queue/apply-decision.js";
import {
	changeHandoff,
	type DeskWork,
	findHandoff,
	noteBusy,
} from "./change-handoff.js";
import { indexWords } from "./index-words.js";
import { addAddress, findContact, makeTicket } from "./make-ticket.js";
import { settlePromises } from "./wait-promises.js";

/** Something only the agent who has the handoff may do. */
export async function asOwner(
	work: DeskWork,
	handoffId: string,
	agent: HumanAgent,
	act: (handoff: Row<"handoffs">) => Promise<DeskOutcome | undefined>,
): Promise<DeskOutcome> {
	const handoff = await findHandoff(work.trx, handoffId);
	if (handoff?.status !== "accepted") return { kind: "gone" };
	if (handoff.agent_id !== agent.id) return { kind: "not-yours" };
	return (await act(handoff)) ?? { kind: "done" };
}

/** Settled, or given back to the bot; the return pack goes along. */
export function end(
	work: DeskWork,
	handoffId: string,
	agent: HumanAgent,
	how: {
		readonly status: "released" | "resolved";
		readonly back: ReturnPack | undefined;
	},
): Promise<DeskOutcome> {
	return asOwner(work, handoffId, agent, async (handoff) => {
		await finish(work, handoff, how);
		return undefined;
	});
}

/** Ends what somebody has; what was promised with it may still be to be done. */
export async function finish(
	work: DeskWork,
	handoff: Row<"handoffs">,
	{
		status,
		back,
		keepsTicket,
	}: {
		readonly status: "released" | "resolved";
		readonly back: ReturnPack | undefined;
		/** True when a ticket or call-back is still to be done. */
		readonly keepsTicket?: boolean;
	},
): Promise<void> {
	await indexWords(work.trx, handoff);
	await changeHandoff(
		work,
		handoff,
		{
			status,
			closed_at: work.now,
			back_json: back === undefined ? null : JSON.stringify(back),
		},
		{
			kind: status,
			handoffId: handoff.id,
			...(back === undefined ? {} : { back }),
		},
	);
	if (handoff.agent_id !== null) await noteBusy(work, handoff.agent_id);
	if (keepsTicket) return;
	await work.trx
		.updateTable("tickets")
		.set({
			status: "done",
			done_at: work.now,
			done_by_id: handoff.agent_id,
			done_by_name: handoff.agent_name,
		})
		.where("handoff_id", "=", handoff.id)
		.where("status", "=", "open")
		.execute();
}

/** The matter goes on by telephone: settled here, with a call-back under a number. */
export function promiseCall(
	work: DeskWork,
	handoffId: string,
	by: HumanAgent,
	call: {
		readonly phone: string;
		readonly when: string | null;
		readonly toPromise: (number: string) => string;
		readonly isUnreached?: boolean;
	},
): Promise<DeskOutcome> {
	return asOwner(work, handoffId, by, async (handoff) => {
		const { email } = await findContact(work.trx, handoff);
		// What the last ticket of this handoff was about is settled by this call.
		const number = await makeTicket(work, handoff, {
			kind: "call-back",
			email,
			phone: call.phone,
			when: call.when,
		});
		await finish(work, handoff, {
			status: "resolved",
			back: {
				schema: 1,
				outcome: "arranged",
				promises: [{ text: call.toPromise(number), dueAt: null }],
				nextStep: null,
				agent: by,
				at: work.now,
				...(call.isUnreached ? { unreached: true as const } : {}),
			},
			keepsTicket: true,
		});
		return undefined;
	});
}

/**
 * The shopper keeps a number instead of waiting; a second time changes nothing, but for an address
 * that is given only then: the number is sent there.
 */
export async function leaveTicket(
	work: DeskWork,
	handoffId: string,
	email: string | null,
): Promise<void> {
	const handoff = await findHandoff(work.trx, handoffId);
	if (handoff?.status === "waiting") {
		const contact = await findContact(work.trx, handoff);
		await keepAsTicket(work, handoff, {
			kind: "ticket",
			email: email ?? contact.email,
			phone: null,
		});
	} else if (handoff?.status === "fallen-back" && email !== null)
		await addAddress(work, handoff, email);
}

/** The shopper stopped waiting, or the handoff failed. A number that was promised before stays, and is told again to whoever waits after all. */
export async function withdraw(
	work: DeskWork,
	handoffId: string,
	isRefused: boolean,
): Promise<void> {
	const handoff = await findHandoff(work.trx, handoffId);
	const isOpen =
		handoff?.status === "waiting" ||
		(handoff?.status === "accepted" && isRefused);
	if (!handoff || !isOpen) return;
	const ticket = await work.trx
		.selectFrom("tickets")
		.select(["kind", "email", "phone"])
		.where("handoff_id", "=", handoffId)
		.executeTakeFirst();
	if (ticket && handoff.status === "waiting") {
		await keepAsTicket(work, handoff, ticket);
		return;
	}
	await settlePromises(work, handoffId, "left");
	await indexWords(work.trx, handoff);
	await changeHandoff(
		work,
		handoff,
		{
			status: "withdrawn",
			closed_at: work.now,
			offer_agent_id: null,
			offer_agent_name: null,
			offered_until: null,
		},
		null,
	);
}
