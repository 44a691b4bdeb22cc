import type { ConversationState } from "@shopbell/conversation";
import type { DeskWork } from "../handoffs/change-handoff.js";
import { addLetter } from "../handoffs/make-ticket.js";
import type { HandoffStore } from "../port/handoffs.js";

/** The answer to the one rating question; a repeat changes nothing. */
export async function rate(
	{ trx, now }: DeskWork,
	rating: Parameters<HandoffStore["rate"]>[0],
): Promise<void> {
	const handoff =
		rating.handoffId === null
			? undefined
			: await trx
					.selectFrom("handoffs")
					.select("agent_id")
					.where("id", "=", rating.handoffId)
					.executeTakeFirst();
	await trx
		.insertInto("ratings")
		.values({
			conversation_id: rating.conversationId,
			episode: rating.episode,
			subject: rating.of,
			instrument: rating.instrument,
			handoff_id: rating.handoffId,
			agent_id: handoff?.agent_id ?? null,
			score: rating.score,
			at: now,
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** Writes the letter with the conversation; what it says is read when it is sent. */
export async function emailTranscript(
	work: DeskWork,
	{ key, conversationId, to }: Parameters<HandoffStore["emailTranscript"]>[0],
): Promise<void> {
	if (!work.canSendLetters) return;
	const row = await work.trx
		.selectFrom("conversations")
		.select("state_json")
		.where("id", "=", conversationId)
		.executeTakeFirst();
	if (!row) return;
	const { locale } = JSON.parse(row.state_json) as ConversationState;
	await addLetter(work, {
		key: `transcript|${key}`,
		conversationId,
		kind: "transcript",
		to,
		locale: locale.locale,
		values: {},
	});
}
