import type { TurnDraft } from "../turn/turn-draft.js";
import { keepValues } from "./keep-values.js";

/** Why a flow is over. */
export type FlowEnd = "finished" | "handed-off" | "stopped" | "expired";

/** Puts the flow away; what the shopper told it is kept for later ones. */
export function endFlow(draft: TurnDraft, how: FlowEnd): void {
	const { flow } = draft.state;
	if (flow === null) return;
	if (how !== "finished" || flow.calls === 0) keepValues(draft);
	draft.perform({ kind: "clear-timer", timer: "flow-expiry" });
	if (flow.wait.kind === "call")
		draft.perform({ kind: "clear-timer", timer: "action-answer" });
	draft.change({ flow: null });
	draft.record({ kind: "flow-ended", flowId: flow.id, how, at: flow.at });
}
