import { describeAction, type Flow, type FlowStep } from "@shopbell/knowledge";
import type { ActionOutcome } from "../action/shop-action.js";
import { requestHandoff } from "../handoff/request-handoff.js";
import { phrasesOf } from "../phrases/phrases-of.js";
import { encodeAction } from "../reply/action-value.js";
import type { Input } from "../turn/input.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { callShop } from "./call-shop.js";
import { endFlow } from "./end-flow.js";
import { keepValues } from "./keep-values.js";
import { runFlow, valuesNow } from "./run-flow.js";
import type { RunningFlow, ShopDeed } from "./running-flow.js";

/** Attempts at one call before a person is fetched. */
const maxAttempts = 3;

/** What the shop answered. A result nobody waits for changes nothing: shops and queues deliver twice. */
export function onActionResult(
	draft: TurnDraft,
	input: Extract<Input, { kind: "action-result" }>,
): void {
	const { flow: running, owner } = draft.state;
	const { key, outcome } = input;
	const wait = running?.wait;
	const isAwaited =
		(wait?.kind === "call" && wait.key === key) ||
		// Late, but still the answer to the question on the table.
		(wait?.kind === "retry" && wait.key === key && outcome.kind === "ok");
	if (!running || !isAwaited) {
		draft.record({
			kind: "ignored",
			input: "action-result",
			why: "no such call is open",
		});
		return;
	}
	draft.perform({ kind: "clear-timer", timer: "action-answer" });
	if (owner.kind !== "bot") {
		draft.change({
			flow: {
				...running,
				wait: {
					kind: "result",
					outcome,
					key,
					attempt: wait?.kind === "call" ? wait.attempt : 1,
				},
			},
		});
		return;
	}
	applyOutcome(draft, outcome);
}

/** Keeps how a call ended, for the log and for the person who may take over. */
export function noteDeed(draft: TurnDraft, deed: ShopDeed): void {
	const running = draft.state.flow as RunningFlow;
	draft.record({ kind: "action-answered", ...deed });
	draft.change({
		flow: { ...running, done: [...(running.done ?? []), deed].slice(-20) },
	});
}

/** Goes on from the call the flow stands at. */
export function applyOutcome(draft: TurnDraft, outcome: ActionOutcome): void {
	const running = draft.state.flow as RunningFlow;
	const flow = draft.context.knowledge.flows?.flow(running.id);
	const step = flow?.steps[running.at];
	if (!flow || step?.kind !== "call") {
		requestHandoff(draft, "action-failed", running.id);
		endFlow(draft, "handed-off");
		return;
	}
	noteDeed(draft, { action: step.action, outcome: outcome.kind });
	switch (outcome.kind) {
		case "ok":
			takeResult(draft, step, outcome.value);
			keepValues(draft);
			runFlow(draft, flow, step.next);
			return;
		case "not-found":
			runFlow(draft, flow, step.notFound);
			return;
		case "denied":
			runFlow(draft, flow, step.denied);
			return;
		case "invalid":
			runFlow(draft, flow, step.invalid);
			return;
		case "unavailable":
			failCall(draft, flow, step);
			return;
	}
}

function takeResult(
	draft: TurnDraft,
	step: Extract<FlowStep, { kind: "call" }>,
	value: Extract<ActionOutcome, { kind: "ok" }>["value"],
): void {
	if (step.result === null) return;
	const running = draft.state.flow as RunningFlow;
	const fields = Object.keys(describeAction(step.action)?.output ?? {});
	draft.change({
		flow: {
			...running,
			values: {
				...running.values,
				...Object.fromEntries(
					fields.map((field) => [
						`${step.result}_${field}`,
						value[field] ?? null,
					]),
				),
			},
		},
	});
}

/** Says honestly that the shop did not answer, and offers to try again and a person. */
export function failCall(
	draft: TurnDraft,
	flow: Flow,
	step: Extract<FlowStep, { kind: "call" }>,
): void {
	const running = draft.state.flow as RunningFlow;
	const { wait } = running;
	const { attempt, key } =
		wait.kind === "answer" ? { attempt: maxAttempts, key: "" } : wait;
	draft.perform({ kind: "clear-timer", timer: "action-answer" });
	if (step.unavailable !== null) {
		runFlow(draft, flow, step.unavailable);
		return;
	}
	if (attempt >= maxAttempts) {
		requestHandoff(draft, "action-failed", flow.id);
		endFlow(draft, "handed-off");
		return;
	}
	const phrases = phrasesOf(draft.state.locale.locale);
	const question = draft.state.questions + 1;
	draft.change({
		questions: question,
		flow: { ...running, wait: { kind: "retry", key, attempt, question } },
	});
	draft.say({
		lead: describeAction(step.action)?.changes
			? phrases.shopUncertain
			: phrases.shopUnavailable,
		isPersonFirst: true,
		quickReplies: [
			{
				label: phrases.tryAgain,
				value: encodeAction({ kind: "pick", question, option: "again" }),
			},
		],
	});
}

/** Tries the call once more, with the key of the first attempt, so that nothing happens twice. */
export function retryCall(draft: TurnDraft): void {
	const running = draft.state.flow as RunningFlow;
	const { flows } = draft.context.knowledge;
	const flow = flows?.flow(running.id);
	const step = flow?.steps[running.at];
	const { wait } = running;
	if (!flows || !flow || step?.kind !== "call" || wait.kind !== "retry") return;
	const target = callShop(draft, flow, step, valuesNow(draft, flow, flows), {
		key: wait.key,
		attempt: wait.attempt + 1,
	});
	if (target !== undefined) runFlow(draft, flow, target);
}
