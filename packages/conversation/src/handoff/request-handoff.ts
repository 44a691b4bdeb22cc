import type { SafetyTopic } from "@shopbell/knowledge";
import { phrasesOf } from "../phrases/phrases-of.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { changeDesk } from "./change-desk.js";
import { clearQueueTimers } from "./clear-queue-timers.js";
import type { HandoffReason } from "./handoff-reason.js";
import { toContextPack } from "./to-context-pack.js";

/**
 * Asks the desk for a person. Says nothing yet: "somebody will join you" is said only once
 * the desk has acknowledged. When a person is already asked for, the shopper is told so.
 */
export function requestHandoff(
	draft: TurnDraft,
	reason: HandoffReason,
	articleId: string | null = null,
	safety?: SafetyTopic,
): void {
	const { now, policy } = draft.context;
	const number = draft.state.handoffs + 1;
	const handoffId = `${draft.state.conversationId}.${number}`;
	if (!draft.transfer({ kind: "request", handoffId, at: now })) {
		if (draft.state.owner.kind === "queued" && draft.state.owner.acknowledged) {
			draft.say({
				author: { kind: "notice" },
				lead: phrasesOf(draft.state.locale.locale).alreadyWaiting,
			});
		}
		return;
	}
	const { last } = draft.state.desk;
	const preferredAgentId =
		last !== null && now - last.at < policy.reopenMs ? last.agent.id : null;
	draft.change({
		handoffs: number,
		choices: [],
		misses: 0,
		clarified: 0,
		rating: null,
		handoffReason: reason,
	});
	changeDesk(draft, { told: null, rungs: [], emailFor: null });
	const flow =
		draft.state.flow &&
		draft.context.knowledge.flows?.flow(draft.state.flow.id);
	draft.perform({
		kind: "desk",
		command: {
			kind: "request",
			handoffId,
			pack: toContextPack(draft.state, {
				id: handoffId,
				reason,
				articleId,
				at: now,
				preferredAgentId,
				knowledge: draft.context.knowledge,
				...(safety === undefined ? {} : { safety }),
				...(flow ? { flow } : {}),
			}),
		},
	});
	draft.perform({
		kind: "set-timer",
		timer: "desk-acknowledge",
		token: handoffId,
		dueAt: now + policy.deskAcknowledgeMs,
	});
	draft.record({ kind: "handoff-requested", handoffId, reason });
}

/** The shopper no longer wants to wait: back to the bot, and the desk is told. */
export function withdrawHandoff(draft: TurnDraft): void {
	const { owner } = draft.state;
	if (owner.kind !== "queued") return;
	const { handoffId } = owner;
	draft.transfer({ kind: "release", handoffId });
	clearQueueTimers(draft);
	// A question that is left as a ticket stays there; its number is still told.
	if (draft.state.desk.leaving !== handoffId)
		draft.perform({ kind: "desk", command: { kind: "withdraw", handoffId } });
	draft.record({ kind: "handoff-withdrawn", handoffId });
}
