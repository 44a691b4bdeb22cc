import type { TurnDraft } from "../turn/turn-draft.js";
import type { KeptValue } from "./running-flow.js";

/** Remembers confirmed values of the running flow for later flows of the conversation. */
export function keepValues(draft: TurnDraft): void {
	const { flow, kept } = draft.state;
	const spec = flow && draft.context.knowledge.flows?.flow(flow.id);
	if (!flow || !spec) return;
	const values: Record<string, KeptValue> = { ...kept };
	for (const [name, { value, isConfirmed }] of Object.entries(flow.slots)) {
		const slot = spec.slots[name];
		if (slot?.reuse && isConfirmed) values[name] = { type: slot.type, value };
	}
	draft.change({
		kept: Object.fromEntries(Object.entries(values).slice(-maxKept)),
	});
}

/** Values kept of one conversation. */
const maxKept = 20;
