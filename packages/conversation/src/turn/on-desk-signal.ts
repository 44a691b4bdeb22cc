import { personArticleId } from "@shopbell/knowledge";
import { endFlow } from "../flow/end-flow.js";
import { resumeFlow } from "../flow/move-flow.js";
import { findRunnableFlow } from "../flow/prepare-flow.js";
import { fill, phrasesOf } from "../phrases/phrases-of.js";
import { encodeAction } from "../reply/action-value.js";
import type { QuickReply } from "../reply/outgoing-message.js";
import { escapeMarkdown, toPlainBlocks } from "../reply/plain-blocks.js";
import type { DeskSignal } from "./input.js";
import { settle } from "./settle.js";
import type { TurnDraft } from "./turn-draft.js";

/** What a desk reports. A signal that does not fit the owner is recorded and changes nothing. */
export function onDeskSignal(draft: TurnDraft, signal: DeskSignal): void {
	if (!apply(draft, signal)) {
		const { owner } = draft.state;
		const isOurs =
			owner.kind === "human" && owner.handoffId === signal.handoffId;
		// The shopper left the queue while somebody accepted: the desk must not believe it has the conversation.
		if (signal.kind === "accepted" && !isOurs) {
			draft.perform({
				kind: "desk",
				command: { kind: "withdraw", handoffId: signal.handoffId },
			});
		}
		draft.record({
			kind: "ignored",
			input: `desk ${signal.kind}`,
			why: `owner is ${draft.state.owner.kind}`,
		});
	}
}

function apply(draft: TurnDraft, signal: DeskSignal): boolean {
	const { owner } = draft.state;
	const { now, policy } = draft.context;
	const { handoffId } = signal;
	const phrases = phrasesOf(draft.state.locale.locale);
	const notice = (lead: string): void =>
		draft.say({ author: { kind: "notice" }, lead });
	switch (signal.kind) {
		case "acknowledged": {
			if (!draft.transfer({ kind: "acknowledge", handoffId })) return false;
			const isOwnIdea = draft.state.handoffReason === "misses";
			notice(isOwnIdea ? phrases.handoffAfterMisses : phrases.handoffWaiting);
			draft.perform({ kind: "clear-timer", timer: "desk-acknowledge" });
			draft.perform({
				kind: "set-timer",
				timer: "queue-patience",
				token: handoffId,
				dueAt: now + policy.queuePatienceMs,
			});
			draft.record({ kind: "handoff-acknowledged", handoffId });
			return true;
		}
		case "failed":
			return failHandoff(draft, handoffId);
		case "accepted": {
			const since = owner.kind === "queued" ? owner.sinceAt : now;
			if (!draft.transfer({ kind: "accept", handoffId, agent: signal.agent }))
				return false;
			draft.perform({ kind: "clear-timer", timer: "desk-acknowledge" });
			draft.perform({ kind: "clear-timer", timer: "queue-patience" });
			// The person has everything the flow knew; the bot does not go on behind their back.
			endFlow(draft, "handed-off");
			notice(fill(phrases.agentJoined, { agent: signal.agent.name }));
			draft.record({
				kind: "handoff-accepted",
				handoffId,
				agentId: signal.agent.id,
				waitedMs: now - since,
			});
			return true;
		}
		case "said": {
			if (owner.kind !== "human" || owner.handoffId !== handoffId) return false;
			draft.say({
				author: { kind: "human", ...signal.agent },
				body: {
					markdown: escapeMarkdown(signal.text),
					blocks: toPlainBlocks(signal.text),
				},
			});
			draft.record({ kind: "relayed", handoffId, direction: "to-shopper" });
			return true;
		}
		case "transferred": {
			const { to } = signal;
			const isMoved =
				to === null
					? draft.transfer({ kind: "requeue", handoffId, at: now })
					: draft.transfer({ kind: "transfer", handoffId, to });
			if (!isMoved) return false;
			if (to === null) {
				notice(phrases.handoffWaiting);
				draft.record({ kind: "handoff-requeued", handoffId });
			} else {
				notice(fill(phrases.agentJoined, { agent: to.name }));
				draft.record({
					kind: "handoff-transferred",
					handoffId,
					agentId: to.id,
				});
			}
			return true;
		}
		case "waiting": {
			if (owner.kind !== "queued" || owner.handoffId !== handoffId)
				return false;
			const { position, estimate } = signal.wait;
			draft.record({
				kind: "wait-told",
				handoffId,
				position,
				fromMs: estimate?.fromMs ?? null,
				toMs: estimate?.toMs ?? null,
			});
			return true;
		}
		case "moved":
			if (owner.kind !== "queued" || owner.handoffId !== handoffId)
				return false;
			draft.record({ kind: "handoff-moved", handoffId, rung: signal.rung });
			return true;
		case "fell-back":
		case "expired": {
			const isBack =
				signal.kind === "expired"
					? draft.transfer({ kind: "expire", handoffId })
					: draft.transfer({ kind: "fall-back", handoffId });
			if (!isBack) return false;
			clearQueueTimers(draft);
			draft.say({ lead: phrases.handoffFailed, isPersonFirst: true });
			draft.record(
				signal.kind === "expired"
					? { kind: "handoff-expired", handoffId }
					: { kind: "handoff-fell-back", handoffId, way: signal.way },
			);
			resumeFlow(draft);
			return true;
		}
		case "released": {
			const agent = owner.kind === "human" ? owner.agent.name : null;
			if (!draft.transfer({ kind: "release", handoffId })) return false;
			clearQueueTimers(draft);
			draft.say({
				lead: agent
					? fill(phrases.agentGaveBack, { agent })
					: phrases.feedbackThanks,
			});
			draft.record({ kind: "handoff-released", handoffId });
			resumeFlow(draft);
			return true;
		}
		case "resolved": {
			if (!draft.transfer({ kind: "close", handoffId })) return false;
			clearQueueTimers(draft);
			draft.change({
				rating: { handoffId, askedAt: now },
				misses: 0,
				choices: [],
			});
			endFlow(draft, "handed-off");
			if (draft.state.matter !== null) settle(draft, draft.state.matter);
			draft.say({
				author: { kind: "notice" },
				lead: phrases.resolvedAskRating,
				asksRating: true,
				quickReplies: [1, 2, 3, 4, 5].map((score) => ({
					label: String(score),
					value: encodeAction({ kind: "rate", score }),
				})),
			});
			draft.perform({
				kind: "set-timer",
				timer: "rating-expiry",
				token: handoffId,
				dueAt: now + policy.ratingExpiryMs,
			});
			draft.record({ kind: "handoff-resolved", handoffId });
			return true;
		}
	}
}

/** The desk refused or was not reached: the bot has the conversation again and says so. */
export function failHandoff(draft: TurnDraft, handoffId: string): boolean {
	if (!draft.transfer({ kind: "timeout", handoffId })) return false;
	clearQueueTimers(draft);
	draft.perform({ kind: "desk", command: { kind: "withdraw", handoffId } });
	draft.say({
		lead: phrasesOf(draft.state.locale.locale).handoffFailed,
		isPersonFirst: true,
		quickReplies: callBackButton(draft),
	});
	draft.record({ kind: "handoff-failed", handoffId });
	resumeFlow(draft);
	return true;
}

function clearQueueTimers(draft: TurnDraft): void {
	draft.perform({ kind: "clear-timer", timer: "desk-acknowledge" });
	draft.perform({ kind: "clear-timer", timer: "queue-patience" });
}

/** Nobody was reached: the flow of the contact article, e.g. a call-back, is the next best way to a person. */
function callBackButton(draft: TurnDraft): readonly QuickReply[] {
	const found = findRunnableFlow(personArticleId, draft.context);
	return found === undefined || draft.state.flow !== null
		? []
		: [
				{
					label: found.flows.title(found.flow, draft.state.locale.locale),
					value: encodeAction({ kind: "flow", flowId: found.flow.id }),
				},
			];
}
