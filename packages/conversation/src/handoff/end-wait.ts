import { resumeFlow } from "../flow/move-flow.js";
import { phrasesOf } from "../phrases/phrases-of.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { changeDesk } from "./change-desk.js";
import { clearQueueTimers } from "./clear-queue-timers.js";
import type { Ticket } from "./desk-memory.js";
import { callBackButton } from "./find-call-back.js";
import { phraseOf, sayNotice } from "./say-notice.js";
import { isDeskClosed, sayOpening } from "./shop-time.js";
import { numberByEmailButton } from "./tell-queue.js";

/** Matters outside the queue that are remembered. */
const maxTickets = 5;

/** The desk refused or was not reached: the bot has the conversation again and says so. */
export function failHandoff(draft: TurnDraft, handoffId: string): boolean {
	if (!draft.transfer({ kind: "timeout", handoffId })) return false;
	clearQueueTimers(draft);
	draft.perform({ kind: "desk", command: { kind: "withdraw", handoffId } });
	draft.say({
		lead: phrasesOf(draft.state.locale.locale).handoffFailed,
		isPersonFirst: true,
		quickReplies: draft.state.flow === null ? callBackButton(draft) : [],
	});
	draft.record({ kind: "handoff-failed", handoffId });
	resumeFlow(draft);
	return true;
}

/**
 * Nobody came, or the shopper does not wait: a number keeps the matter, and the bot is there again.
 * A number that comes after the wait has ended otherwise is told too, for the ticket is there.
 */
export function fallBack(
	draft: TurnDraft,
	ticket: Omit<Ticket, "at">,
): boolean {
	const { handoffId, way, number } = ticket;
	const { leaving, tickets, emailFor, last } = draft.state.desk;
	const isLeft = leaving === handoffId;
	const isBack = draft.transfer({ kind: "fall-back", handoffId });
	const { owner } = draft.state;
	const isKnown =
		(owner.kind === "human" && owner.handoffId === handoffId) ||
		last?.handoffId === handoffId ||
		tickets.some((one) => one.handoffId === handoffId);
	if (!isBack && (isKnown || !isOfConversation(draft, handoffId))) return false;
	changeDesk(draft, {
		leaving: isLeft ? null : leaving,
		tickets: [
			...tickets.filter((one) => one.handoffId !== handoffId),
			{ ...ticket, at: draft.context.now },
		].slice(-maxTickets),
	});
	draft.record({ kind: "handoff-fell-back", handoffId, way });
	// Whoever talks to a person about something else is not interrupted.
	if (owner.kind === "human") return true;
	const lines = [
		...(isLeft || isDeskClosed(draft) ? [] : [phraseOf(draft, "nobodyCame")]),
		phraseOf(draft, way === "ticket" ? "ticketNumber" : "callBackNumber", {
			number,
		}),
		...sayOpening(draft),
	];
	const quickReplies =
		way === "ticket" && !isLeft && emailFor === null
			? [numberByEmailButton(draft)]
			: [];
	if (isBack) {
		clearQueueTimers(draft);
		draft.say({
			lead: [...lines, phraseOf(draft, "botStays")].join(" "),
			quickReplies,
		});
	} else sayNotice(draft, lines);
	if (isBack) resumeFlow(draft);
	return true;
}

/** Whether the conversation has asked for a person under this id. */
function isOfConversation({ state }: TurnDraft, handoffId: string): boolean {
	const prefix = `${state.conversationId}.`;
	const number = handoffId.startsWith(prefix)
		? handoffId.slice(prefix.length)
		: "";
	return Number(number) >= 1 && Number(number) <= state.handoffs;
}

/** Nobody came and nothing keeps the matter: said honestly, with the other ways. */
export function expire(draft: TurnDraft, handoffId: string): boolean {
	if (!draft.transfer({ kind: "expire", handoffId })) return false;
	clearQueueTimers(draft);
	changeDesk(draft, { leaving: null });
	const contacts = draft.context.knowledge.contacts ?? [];
	draft.say({
		lead: [
			phraseOf(draft, "expired"),
			...(contacts.length > 0
				? [phraseOf(draft, "otherWays", { contacts: contacts.join(", ") })]
				: []),
			...sayOpening(draft),
			phraseOf(draft, "botStays"),
		].join(" "),
		quickReplies: draft.state.flow === null ? callBackButton(draft) : [],
	});
	draft.record({ kind: "handoff-expired", handoffId });
	resumeFlow(draft);
	return true;
}
