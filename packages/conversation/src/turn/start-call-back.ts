import { personArticleId } from "@shopbell/knowledge";
import { prepareFlow } from "../flow/prepare-flow.js";
import { runFlow } from "../flow/run-flow.js";
import { findCallBack } from "../handoff/find-call-back.js";
import type { MessageInput } from "./input.js";
import type { TurnDraft } from "./turn-draft.js";

/** Asks for the telephone number at once: who wants a call has chosen already. False where the shop cannot call. */
export function startCallBack(
	draft: TurnDraft,
	message: MessageInput | undefined,
): boolean {
	const found = findCallBack(draft.context);
	if (found === undefined) return false;
	const flow = prepareFlow(draft, personArticleId, message);
	if (flow === undefined) return false;
	runFlow(draft, flow, found.step);
	return true;
}
