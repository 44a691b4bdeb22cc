import type { TurnDraft } from "../turn/turn-draft.js";
import type { DeskMemory } from "./desk-memory.js";

/** Changes what is remembered of the desk. */
export function changeDesk(
	draft: TurnDraft,
	change: Partial<DeskMemory>,
): void {
	draft.change({ desk: { ...draft.state.desk, ...change } });
}
