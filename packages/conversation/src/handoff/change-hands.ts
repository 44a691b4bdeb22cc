import { endFlow } from "../flow/end-flow.js";
import { fill, phrasesOf } from "../phrases/phrases-of.js";
import { escapeMarkdown, toPlainBlocks } from "../reply/plain-blocks.js";
import type { HumanAgent } from "../state/human-agent.js";
import type { DeskSignal } from "../turn/input.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { changeDesk } from "./change-desk.js";
import { clearQueueTimers } from "./clear-queue-timers.js";
import { phraseOf, sayNotice } from "./say-notice.js";

/** A person has the conversation from now on: out of the queue, or for a ticket of before. */
export function takeOver(
	draft: TurnDraft,
	handoffId: string,
	agent: HumanAgent,
): boolean {
	const { owner, desk } = draft.state;
	const { now } = draft.context;
	const since = owner.kind === "queued" ? owner.sinceAt : now;
	const isTicket =
		desk.leaving === handoffId ||
		desk.tickets.some((one) => one.handoffId === handoffId && !one.isTaken);
	if (draft.transfer({ kind: "accept", handoffId, agent })) {
		sayNotice(draft, [
			fill(phrasesOf(draft.state.locale.locale).agentJoined, {
				agent: agent.name,
			}),
		]);
		draft.record({
			kind: "handoff-accepted",
			handoffId,
			agentId: agent.id,
			waitedMs: now - since,
		});
	} else if (
		isTicket &&
		draft.transfer({ kind: "take-up", handoffId, agent })
	) {
		sayNotice(draft, [phraseOf(draft, "tookUp", { agent: agent.name })]);
		draft.record({ kind: "handoff-taken-up", handoffId, agentId: agent.id });
	} else return false;
	clearQueueTimers(draft);
	// The person has everything the flow knew; the bot does not go on behind their back.
	endFlow(draft, "handed-off");
	draft.change({ rating: null, choices: [] });
	changeDesk(draft, {
		hadPerson: true,
		emailFor: null,
		leaving: null,
		tickets: desk.tickets.map((one) =>
			one.handoffId === handoffId ? { ...one, isTaken: true } : one,
		),
	});
	return true;
}

/** Another person has it, or the queue again. */
export function changeHands(
	draft: TurnDraft,
	handoffId: string,
	to: HumanAgent | null,
): boolean {
	const { now, policy } = draft.context;
	if (to !== null) {
		if (!draft.transfer({ kind: "transfer", handoffId, to })) return false;
		sayNotice(draft, [phraseOf(draft, "transferred", { agent: to.name })]);
		draft.record({ kind: "handoff-transferred", handoffId, agentId: to.id });
		return true;
	}
	if (!draft.transfer({ kind: "requeue", handoffId, at: now })) return false;
	changeDesk(draft, { told: null, rungs: [] });
	draft.change({ toldToWait: null });
	sayNotice(draft, [phraseOf(draft, "requeued")]);
	draft.perform({
		kind: "set-timer",
		timer: "queue-patience",
		token: handoffId,
		dueAt: now + policy.queuePatienceMs,
	});
	draft.record({ kind: "handoff-requeued", handoffId });
	return true;
}

/** Time in which the last words of a person may arrive after the end they were said before; ms. */
const overtakenMs = 300_000;

/**
 * Words of the person who has the conversation, or has just ended it: a desk's reports may overtake
 * each other. Anybody else's are not shown.
 */
export function showWords(
	draft: TurnDraft,
	{
		handoffId,
		agent,
		text,
		attachments = [],
		template,
	}: Extract<DeskSignal, { kind: "said" }>,
): boolean {
	const { owner, desk } = draft.state;
	const isTheirs = owner.kind === "human" && owner.handoffId === handoffId;
	const isOvertaken =
		(owner.kind === "bot" || owner.kind === "closed") &&
		desk.last?.handoffId === handoffId &&
		draft.context.now - desk.last.at < overtakenMs;
	if (!isTheirs && !isOvertaken) return false;
	draft.say({
		author: { kind: "human", ...agent },
		...(text === ""
			? {}
			: {
					body: { markdown: escapeMarkdown(text), blocks: toPlainBlocks(text) },
				}),
		...(attachments.length === 0 ? {} : { attachments }),
		...(template === undefined ? {} : { template }),
	});
	draft.record({ kind: "relayed", handoffId, direction: "to-shopper" });
	return true;
}
