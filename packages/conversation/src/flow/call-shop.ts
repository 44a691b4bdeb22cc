import {
	describeAction,
	type Flow,
	type FlowStep,
	type FlowValue,
	toValue,
} from "@shopbell/knowledge";
import type { ActionValue } from "../action/shop-action.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import type { RunningFlow } from "./running-flow.js";

/** Asks the shop and waits; where it goes on at once when an input that the action needs is not known. */
export function callShop(
	draft: TurnDraft,
	flow: Flow,
	step: Extract<FlowStep, { kind: "call" }>,
	values: Readonly<Record<string, FlowValue>>,
	again?: { readonly key: string; readonly attempt: number },
): string | undefined {
	const running = draft.state.flow as RunningFlow;
	const { now, policy } = draft.context;
	const input: Record<string, ActionValue> = {};
	for (const [name, source] of Object.entries(step.input)) {
		const value = toValue(source, values);
		if (value !== null) input[name] = value;
	}
	const needed = Object.entries(describeAction(step.action)?.input ?? {});
	if (needed.some(([name, { isRequired }]) => isRequired && !(name in input)))
		return step.invalid;
	const calls = again ? running.calls : running.calls + 1;
	const key =
		again?.key ?? `${draft.state.conversationId}.f${running.run}.${calls}`;
	const attempt = again?.attempt ?? 1;
	draft.change({
		flow: { ...running, calls, wait: { kind: "call", key, attempt } },
	});
	draft.perform({
		kind: "call",
		call: {
			action: step.action,
			input,
			idempotencyKey: key,
			attempt,
			conversationId: draft.state.conversationId,
			locale: draft.state.locale.locale,
			customer: draft.state.customer,
			answerBy: now + policy.actionTimeoutMs,
		},
	});
	draft.perform({
		kind: "set-timer",
		timer: "action-answer",
		token: `${key}.${attempt}`,
		dueAt: now + policy.actionTimeoutMs,
	});
	draft.perform({
		kind: "set-timer",
		timer: "flow-expiry",
		token: `${running.run}.${key}`,
		dueAt: now + policy.actionTimeoutMs + flow.expiresMinutes * 60_000,
	});
	draft.record({ kind: "action-called", action: step.action, attempt });
	return undefined;
}
