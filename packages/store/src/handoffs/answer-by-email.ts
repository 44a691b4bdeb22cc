import type { ContextPack, HumanAgent } from "@shopbell/conversation";
import type { DeskOutcome } from "../port/handoffs.js";
import type { DeskWork } from "./change-handoff.js";
import { asOwner, finish } from "./end-handoff.js";
import { addLetter, makeTicket } from "./make-ticket.js";

/** An answer that goes by e-mail, because the shopper is not reached where they wrote. */
export interface EmailedAnswer {
	/** The page's own, repeated on retry. */
	readonly id: string;
	readonly to: string;
	readonly text: string;
	/** What the shopper reads when they come back, in their language. */
	readonly toPromise: (number: string) => string;
}

/**
 * The matter goes on by e-mail: settled here, with a ticket that stays open until the letter went
 * out. What was written stands as a note for colleagues. The shopper reads on return where the
 * answer went.
 */
export function answerByEmail(
	work: DeskWork,
	handoffId: string,
	by: HumanAgent,
	{ id, to, text, toPromise }: EmailedAnswer,
): Promise<DeskOutcome> {
	return asOwner(work, handoffId, by, async (handoff) => {
		const key = `answer|${handoffId}|${id}`;
		const number = await makeTicket(work, handoff, {
			kind: "ticket",
			email: null,
			phone: null,
			when: null,
		});
		const { subject } = await work.trx
			.updateTable("tickets")
			.set({ email: to, letter_key: key, status: "open" })
			.where("handoff_id", "=", handoffId)
			.returning("subject")
			.executeTakeFirstOrThrow();
		await addLetter(work, {
			key,
			conversationId: handoff.conversation_id,
			kind: "answer",
			to,
			locale: (JSON.parse(handoff.pack_json) as ContextPack).locale,
			values: { number, subject, answer: text, agent: by.name },
		});
		await finish(work, handoff, {
			status: "resolved",
			back: {
				schema: 1,
				outcome: "arranged",
				promises: [{ text: toPromise(number), dueAt: null }],
				nextStep: null,
				agent: by,
				at: work.now,
				unreached: true,
			},
			keepsTicket: true,
		});
		return undefined;
	});
}
