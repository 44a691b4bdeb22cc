import type { WaitNotice } from "@shopbell/handoff";
import { phrasesOf } from "../phrases/phrases-of.js";
import { encodeAction } from "../reply/action-value.js";
import type { QuickReply } from "../reply/outgoing-message.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { changeDesk } from "./change-desk.js";
import { callBackButton } from "./find-call-back.js";
import { phraseOf, sayNotice } from "./say-notice.js";
import { isDeskClosed, sayOpening } from "./shop-time.js";

/** The desk has the request: now it may be said that somebody comes, or that nobody is in. */
export function tellAcknowledged(draft: TurnDraft, handoffId: string): void {
	const { now, policy } = draft.context;
	if (isDeskClosed(draft)) tellClosed(draft);
	else sayNotice(draft, [welcome(draft)]);
	draft.perform({ kind: "clear-timer", timer: "desk-acknowledge" });
	draft.perform({
		kind: "set-timer",
		timer: "queue-patience",
		token: handoffId,
		dueAt: now + policy.queuePatienceMs,
	});
	draft.record({ kind: "handoff-acknowledged", handoffId });
}

function welcome(draft: TurnDraft): string {
	const { handoffReason, desk, locale } = draft.state;
	const phrases = phrasesOf(locale.locale);
	if (handoffReason === "reopened" && desk.last)
		return phraseOf(draft, "askedAgain", { agent: desk.last.agent.name });
	return handoffReason === "misses"
		? phrases.handoffAfterMisses
		: phrases.handoffWaiting;
}

/** Out of hours: when people are back, and the three ways to go on without them. */
function tellClosed(draft: TurnDraft): void {
	sayNotice(
		draft,
		[
			phraseOf(draft, "closed"),
			...sayOpening(draft),
			phraseOf(draft, "closedChoice"),
		],
		[
			{
				label: phraseOf(draft, "leaveQuestion"),
				value: encodeAction({ kind: "leave" }),
			},
			...callBackButton(draft),
			numberByEmailButton(draft),
		],
	);
}

/** Has the number of a question sent. */
export function numberByEmailButton(draft: TurnDraft): QuickReply {
	return {
		label: phraseOf(draft, "numberByEmail"),
		value: encodeAction({ kind: "ticket-email" }),
	};
}

const minuteMs = 60_000;

/** Place and range, when the words for them have changed; false when nobody waits for this. */
export function tellWait(
	draft: TurnDraft,
	handoffId: string,
	wait: WaitNotice,
): boolean {
	const { owner, desk } = draft.state;
	if (owner.kind !== "queued" || owner.handoffId !== handoffId) return false;
	const text = sayWait(draft, wait);
	const isFirst = desk.told?.handoffId !== handoffId;
	if (!isFirst && desk.told.text === text) return false;
	changeDesk(draft, { told: { handoffId, text } });
	sayNotice(
		draft,
		[text, ...(isFirst ? [phraseOf(draft, "waitKept")] : [])],
		callBackButton(draft),
	);
	draft.record({
		kind: "wait-told",
		handoffId,
		position: wait.position,
		fromMs: wait.estimate?.fromMs ?? null,
		toMs: wait.estimate?.toMs ?? null,
	});
	return true;
}

function sayWait(draft: TurnDraft, { position, estimate }: WaitNotice): string {
	const place = phraseOf(draft, "waitPosition", { position });
	if (estimate === null) return `${place} ${phraseOf(draft, "waitUnknown")}`;
	// The range holds what was promised: its ends are rounded outwards.
	const from = Math.floor(estimate.fromMs / minuteMs);
	const to = Math.max(1, Math.ceil(estimate.toMs / minuteMs));
	return `${place} ${
		from === 0
			? phraseOf(draft, "waitUpTo", { to })
			: phraseOf(draft, "waitRange", { from, to: Math.max(to, from + 1) })
	}`;
}

/** Others are asked: told once for each rung; false when nobody waits for this. */
export function tellMoved(
	draft: TurnDraft,
	handoffId: string,
	rung: "re-route" | "wider",
): boolean {
	const { owner, desk } = draft.state;
	if (owner.kind !== "queued" || owner.handoffId !== handoffId) return false;
	draft.record({ kind: "handoff-moved", handoffId, rung });
	if (desk.rungs.includes(rung)) return true;
	changeDesk(draft, { rungs: [...desk.rungs, rung] });
	sayNotice(draft, [phraseOf(draft, rung === "wider" ? "wider" : "reRouted")]);
	return true;
}

/** The wait has become long and nothing was said of it. */
export function tellLongWait(draft: TurnDraft, handoffId: string): void {
	const { owner, toldToWait, desk } = draft.state;
	const isMine = owner.kind === "queued" && owner.handoffId === handoffId;
	if (!isMine || toldToWait === handoffId) return;
	draft.change({ toldToWait: handoffId });
	if (desk.told?.handoffId === handoffId) return;
	sayNotice(
		draft,
		[phrasesOf(draft.state.locale.locale).stillWaiting],
		callBackButton(draft),
	);
}
