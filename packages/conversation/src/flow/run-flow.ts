import {
	type Flow,
	type FlowStep,
	type FlowValue,
	holds,
	toValue,
} from "@shopbell/knowledge";
import { requestHandoff } from "../handoff/request-handoff.js";
import type { FlowKnowledge } from "../knowledge/flow-knowledge.js";
import { encodeAction } from "../reply/action-value.js";
import { showArticle } from "../turn/show-article.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { askQuestion } from "./ask-question.js";
import { callShop } from "./call-shop.js";
import { endFlow } from "./end-flow.js";
import { toFlowValues, toKnownValues } from "./flow-values.js";
import { prepareFlow } from "./prepare-flow.js";
import type { RunningFlow } from "./running-flow.js";

/** Steps one turn may take; a flow that checks has let through needs far fewer. */
const maxSteps = 60;

/** Runs the flow from a step until it waits, ends or hands off. */
export function runFlow(draft: TurnDraft, begun: Flow, from: string): void {
	let flow = begun;
	let target = from;
	for (let steps = 0; steps < maxSteps; steps += 1) {
		const { flow: running } = draft.state;
		const { flows } = draft.context.knowledge;
		if (!running || !flows) return;
		if (target === "end") {
			endFlow(draft, "finished");
			return;
		}
		if (target === "person") {
			handOff(draft, flow);
			return;
		}
		const step = flow.steps[target];
		if (step === undefined) {
			// The content changed under a running flow.
			handOff(draft, flow);
			return;
		}
		draft.change({ flow: { ...running, at: target } });
		if (step.kind === "go-flow") {
			endFlow(draft, "finished");
			const next = prepareFlow(draft, step.flowId, undefined);
			if (next === undefined) {
				requestHandoff(draft, "flow", step.flowId);
				return;
			}
			flow = next;
			target = next.first;
			continue;
		}
		const next = perform(draft, flow, flows, target, step);
		if (next === undefined) return;
		target = next;
	}
	handOff(draft, flow);
}

/** One step; where it goes on, or undefined when it waits or is over. */
function perform(
	draft: TurnDraft,
	flow: Flow,
	flows: FlowKnowledge,
	id: string,
	step: Exclude<FlowStep, { kind: "go-flow" }>,
): string | undefined {
	const running = draft.state.flow as RunningFlow;
	const values = valuesNow(draft, flow, flows);
	switch (step.kind) {
		case "say":
			speak(draft, flow, flows, id, values);
			return step.next;
		case "answer":
			showArticle(draft, step.articleId, {
				confidence: 1,
				via: "flow",
				isFrustrated: false,
			});
			return step.next;
		case "ask":
		case "choose":
			return askQuestion(draft, flow, id, step);
		case "check":
			return (
				step.cases.find(({ condition }) => holds(condition, values))?.target ??
				step.otherwise
			);
		case "call":
			return callShop(draft, flow, step, values);
		case "remember":
			draft.change({
				flow: {
					...running,
					values: {
						...running.values,
						...Object.fromEntries(
							Object.entries(step.values).map(([name, source]) => [
								name,
								toValue(source, values),
							]),
						),
					},
				},
			});
			return step.next;
		case "forget": {
			const slots = Object.fromEntries(
				Object.entries(running.slots).filter(
					([name]) => !step.slots.includes(name),
				),
			);
			draft.change({ flow: { ...running, slots } });
			return step.next;
		}
		case "go":
			return step.next;
		case "handoff":
			speak(draft, flow, flows, id, values);
			return "person";
		case "end":
			speak(draft, flow, flows, id, values, step.offer);
			return "end";
	}
}

/** Values at this very step. */
export function valuesNow(
	draft: TurnDraft,
	flow: Flow,
	flows: FlowKnowledge,
): Readonly<Record<string, FlowValue>> {
	const { state, context } = draft;
	const known = toKnownValues(state, flows, context.now);
	return state.flow ? toFlowValues(state.flow, known, flow) : known;
}

function speak(
	draft: TurnDraft,
	flow: Flow,
	flows: FlowKnowledge,
	id: string,
	values: Readonly<Record<string, FlowValue>>,
	offer: readonly string[] = [],
): void {
	const { locale } = draft.state.locale;
	const spoken = flows.say(flow, id, locale, values);
	if (spoken === undefined) return;
	draft.say({
		body: spoken.text,
		quickReplies: offer.flatMap((articleId) => {
			const article = draft.context.knowledge.article(articleId, locale);
			return article
				? [
						{
							label: article.title,
							value: encodeAction({ kind: "article", articleId }),
						},
					]
				: [];
		}),
	});
}

function handOff(draft: TurnDraft, flow: Flow): void {
	requestHandoff(draft, "flow", flow.id);
	endFlow(draft, "handed-off");
}
