import { type Flow, personArticleId } from "@shopbell/knowledge";
import { findRunnableFlow } from "../flow/prepare-flow.js";
import { encodeAction } from "../reply/action-value.js";
import type { QuickReply } from "../reply/outgoing-message.js";
import type { TurnContext } from "../turn/turn-context.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { phraseOf } from "./say-notice.js";

/** The flow of the contact article and its step that asks for the telephone number, where the shop can call back. */
export function findCallBack(
	context: TurnContext,
): { readonly flow: Flow; readonly step: string } | undefined {
	const flow = findRunnableFlow(personArticleId, context)?.flow;
	const steps = Object.entries(flow?.steps ?? {});
	const calls = steps.some(
		([, step]) => step.kind === "call" && step.action === "callback.request",
	);
	const step = steps.find(
		([, one]) => one.kind === "ask" && flow?.slots[one.slot]?.type === "phone",
	)?.[0];
	return flow && calls && step !== undefined ? { flow, step } : undefined;
}

/** Has somebody call, where the shop can. */
export function callBackButton(draft: TurnDraft): readonly QuickReply[] {
	return findCallBack(draft.context) === undefined
		? []
		: [
				{
					label: phraseOf(draft, "callMeBack"),
					value: encodeAction({ kind: "call-back" }),
				},
			];
}
