import type { TurnDraft } from "../turn/turn-draft.js";

/** Nobody is waited for any more. */
export function clearQueueTimers(draft: TurnDraft): void {
	draft.perform({ kind: "clear-timer", timer: "desk-acknowledge" });
	draft.perform({ kind: "clear-timer", timer: "queue-patience" });
}
