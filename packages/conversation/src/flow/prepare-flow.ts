import { actionsOf, type Flow } from "@shopbell/knowledge";
import type { FlowKnowledge } from "../knowledge/flow-knowledge.js";
import type { MessageInput } from "../turn/input.js";
import type { TurnContext } from "../turn/turn-context.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { endFlow } from "./end-flow.js";
import { collectSlots } from "./flow-values.js";

/** The flow of an article, when the connected shop can do all it asks. */
export function findRunnableFlow(
	id: string,
	context: TurnContext,
): { readonly flow: Flow; readonly flows: FlowKnowledge } | undefined {
	const { flows } = context.knowledge;
	const flow = flows?.flow(id);
	return flows &&
		flow &&
		actionsOf(flow).every((action) => context.policy.actions.has(action))
		? { flow, flows }
		: undefined;
}

/** Puts a flow in place with what is known already, at its first step; undefined when there is none that can run. */
export function prepareFlow(
	draft: TurnDraft,
	id: string,
	message: MessageInput | undefined,
): Flow | undefined {
	const found = findRunnableFlow(id, draft.context);
	if (found === undefined) return undefined;
	const { flow, flows } = found;
	if (draft.state.flow !== null) endFlow(draft, "stopped");
	const run = draft.state.runs + 1;
	draft.change({
		runs: run,
		choices: [],
		misses: 0,
		clarified: 0,
		matter: id,
		flow: {
			id,
			run,
			at: flow.first,
			wait: { kind: "answer", question: 0, tries: 0, isConfirming: false },
			slots: collectSlots(draft.state, flow, flows, draft.context.now, message),
			values: {},
			answered: [],
			calls: 0,
		},
	});
	draft.record({ kind: "flow-started", flowId: id });
	return flow;
}
