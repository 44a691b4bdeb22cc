import { fill, phrasesOf } from "../phrases/phrases-of.js";
import { encodeAction } from "../reply/action-value.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { endFlow } from "./end-flow.js";
import { failCall, noteDeed } from "./on-action-result.js";
import type { RunningFlow } from "./running-flow.js";

/** Puts a flow away after silence, kindly; a timer of an earlier question changes nothing. */
export function expireFlow(draft: TurnDraft, token: string): void {
	const running = draft.state.flow;
	const flow = running && draft.context.knowledge.flows?.flow(running.id);
	if (!running || token !== toToken(running)) return;
	endFlow(draft, "expired");
	if (!flow || draft.state.owner.kind !== "bot") return;
	const { locale } = draft.state.locale;
	const phrases = phrasesOf(locale);
	draft.say({
		lead: fill(phrases.flowExpired, {
			title: draft.context.knowledge.flows?.title(flow, locale) ?? "",
		}),
		quickReplies: [
			{
				label: phrases.flowContinue,
				value: encodeAction({ kind: "flow", flowId: flow.id }),
			},
		],
	});
}

function toToken({ run, wait }: RunningFlow): string {
	return `${run}.${wait.kind === "answer" ? wait.question : wait.key}`;
}

/** The shop did not answer in time. */
export function giveUpOnCall(draft: TurnDraft, token: string): void {
	const running = draft.state.flow;
	if (
		running?.wait.kind !== "call" ||
		token !== `${running.wait.key}.${running.wait.attempt}`
	)
		return;
	const flow = draft.context.knowledge.flows?.flow(running.id);
	const step = flow?.steps[running.at];
	if (draft.state.owner.kind !== "bot" || !flow || step?.kind !== "call") {
		draft.change({
			flow: {
				...running,
				wait: {
					...running.wait,
					kind: "result",
					outcome: { kind: "unavailable" },
				},
			},
		});
		return;
	}
	noteDeed(draft, { action: step.action, outcome: "late" });
	failCall(draft, flow, step);
}
