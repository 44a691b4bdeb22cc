import type { MessageInput } from "../turn/input.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { prepareFlow } from "./prepare-flow.js";
import { runFlow } from "./run-flow.js";

/** Starts a flow with what is known already; false when there is none that can run. */
export function startFlow(
	draft: TurnDraft,
	id: string,
	message: MessageInput | undefined,
): boolean {
	const flow = prepareFlow(draft, id, message);
	if (flow === undefined) return false;
	runFlow(draft, flow, flow.first);
	return true;
}
