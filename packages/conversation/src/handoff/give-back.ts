import { endFlow } from "../flow/end-flow.js";
import { resumeFlow } from "../flow/move-flow.js";
import { fill, phrasesOf } from "../phrases/phrases-of.js";
import { encodeAction } from "../reply/action-value.js";
import { askSurvey } from "../survey/ask-survey.js";
import { settle } from "../turn/settle.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { changeDesk } from "./change-desk.js";
import { clearQueueTimers } from "./clear-queue-timers.js";
import type { EndedHandoff } from "./desk-memory.js";
import type { ReturnPack } from "./return-pack.js";
import { sayBack } from "./say-back.js";
import { phraseOf, sayNotice } from "./say-notice.js";

/** The person gave the conversation back: the bot goes on with what was arranged. */
export function giveBack(
	draft: TurnDraft,
	handoffId: string,
	back: ReturnPack | undefined,
): boolean {
	const { owner } = draft.state;
	if (!draft.transfer({ kind: "release", handoffId })) return false;
	clearQueueTimers(draft);
	draft.change({ misses: 0, clarified: 0, choices: [] });
	if (owner.kind === "human") noteEnd(draft, owner, "released");
	const phrases = phrasesOf(draft.state.locale.locale);
	if (back !== undefined)
		draft.say({
			lead: `${sayBack(draft, back)} ${phraseOf(draft, "anythingNew")}`,
		});
	else
		draft.say({
			lead:
				owner.kind === "human"
					? fill(phrases.agentGaveBack, { agent: owner.agent.name })
					: phrases.backWithBot,
		});
	draft.record({ kind: "handoff-released", handoffId });
	resumeFlow(draft);
	return true;
}

/** The person ended it: one question at most, the way to a copy, and what was arranged is kept for later. */
export function resolve(
	draft: TurnDraft,
	handoffId: string,
	back: ReturnPack | undefined,
): boolean {
	const { owner } = draft.state;
	if (!draft.transfer({ kind: "close", handoffId })) return false;
	clearQueueTimers(draft);
	draft.change({ misses: 0, choices: [] });
	if (owner.kind === "human") noteEnd(draft, owner, "resolved");
	changeDesk(draft, { back: back ?? null });
	endFlow(draft, "handed-off");
	if (draft.state.matter !== null && back?.outcome !== "unsolved")
		settle(draft, draft.state.matter);
	// What is said now does not arrive; they read of it when they come back.
	if (!back?.unreached) sayEnd(draft, handoffId);
	draft.record({ kind: "handoff-resolved", handoffId });
	return true;
}

function sayEnd(draft: TurnDraft, handoffId: string): void {
	const isAsked = askSurvey(draft, {
		of: "human",
		handoffId,
		lead: phraseOf(draft, "ended"),
	});
	if (!isAsked)
		sayNotice(
			draft,
			[phraseOf(draft, "ended")],
			[
				{
					label: phraseOf(draft, "emailTranscript"),
					value: encodeAction({ kind: "transcript" }),
				},
			],
		);
}

function noteEnd(
	draft: TurnDraft,
	owner: { readonly handoffId: string; readonly agent: EndedHandoff["agent"] },
	how: EndedHandoff["how"],
): void {
	changeDesk(draft, {
		last: {
			handoffId: owner.handoffId,
			agent: owner.agent,
			articleId: draft.state.matter,
			at: draft.context.now,
			how,
		},
	});
}
