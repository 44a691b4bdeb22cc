import type { Flow, FlowValue } from "@shopbell/knowledge";
import { fill, phrasesOf } from "../phrases/phrases-of.js";
import { encodeAction } from "../reply/action-value.js";
import type { MessageInput } from "../turn/input.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { markAnswered, putQuestion } from "./ask-question.js";
import { endFlow } from "./end-flow.js";
import type { FlowMove } from "./flow-move.js";
import { collectSlots } from "./flow-values.js";
import { applyOutcome, retryCall } from "./on-action-result.js";
import { runFlow } from "./run-flow.js";
import type { FilledSlot, RunningFlow } from "./running-flow.js";
import { takeOthers } from "./take-others.js";
import { withoutStale } from "./without-stale.js";

/** Performs what the shopper said to the flow under way. */
export function moveFlow(
	draft: TurnDraft,
	move: FlowMove,
	isFrustrated: boolean,
	message?: MessageInput,
): void {
	const running = draft.state.flow;
	const flow = running && draft.context.knowledge.flows?.flow(running.id);
	if (!running || !flow) {
		endFlow(draft, "stopped");
		return;
	}
	const phrases = phrasesOf(draft.state.locale.locale);
	if (isFrustrated) draft.leadWith(phrases.frustrated, "person-first");
	switch (move.kind) {
		case "stop":
			endFlow(draft, "stopped");
			draft.say({ lead: phrases.flowStopped });
			return;
		case "again":
			draft.leadWith(phrases.flowRestarted);
			restart(draft, flow);
			return;
		case "back":
			goBack(draft, flow);
			return;
		case "help":
			helpOut(draft, flow);
			return;
		case "retry-call":
			retryCall(draft);
			return;
		case "skip": {
			const step = flow.steps[running.at];
			if (step?.kind === "ask" && step.skip !== null)
				runFlow(draft, flow, step.skip);
			return;
		}
		case "choose": {
			const step = flow.steps[running.at];
			const target = step?.kind === "choose" && step.options[move.option];
			if (!target) return;
			markAnswered(draft, running.at);
			runFlow(draft, flow, target);
			return;
		}
		case "fill":
			if (message) takeOthers(draft, flow, message);
			fillSlot(draft, flow, {
				value: move.value,
				from: move.isGuess ? "guessed" : "said",
				isConfirmed: !move.isGuess,
			});
			return;
		case "confirm":
			confirm(draft, flow, move.isRight);
			return;
		case "correct":
			if (running.wait.kind === "call")
				draft.perform({ kind: "clear-timer", timer: "action-answer" });
			// A guess is asked about first, so nothing has been changed yet.
			if (move.filled?.isConfirmed !== false) draft.leadWith(phrases.corrected);
			correct(draft, flow, move.slot, move.filled);
			return;
		case "not-understood":
			askAgain(draft, flow);
			return;
	}
}

function fillSlot(draft: TurnDraft, flow: Flow, filled: FilledSlot): void {
	const running = draft.state.flow as RunningFlow;
	const step = flow.steps[running.at];
	if (step?.kind !== "ask") return;
	draft.change({
		flow: { ...running, slots: { ...running.slots, [step.slot]: filled } },
	});
	if (!filled.isConfirmed) {
		putQuestion(draft, flow, { tries: 1, isConfirming: true });
		return;
	}
	markAnswered(draft, running.at);
	runFlow(draft, flow, step.next);
}

function confirm(draft: TurnDraft, flow: Flow, isRight: boolean): void {
	const running = draft.state.flow as RunningFlow;
	const step = flow.steps[running.at];
	const current = step?.kind === "ask" ? running.slots[step.slot] : undefined;
	if (step?.kind !== "ask" || current === undefined) return;
	if (isRight) {
		fillSlot(draft, flow, { ...current, isConfirmed: true });
		return;
	}
	const { [step.slot]: _, ...slots } = running.slots;
	draft.change({ flow: { ...running, slots } });
	putQuestion(draft, flow, { tries: 1, isConfirming: false });
}

/** Goes back to where the slot is asked; what calls brought about the old value is forgotten. */
function correct(
	draft: TurnDraft,
	flow: Flow,
	slot: string,
	filled: FilledSlot | null,
): void {
	const running = draft.state.flow as RunningFlow;
	// "Yes, cancel it" was said of the other order: only what belongs to the shopper is kept.
	const others = Object.fromEntries(
		Object.entries(running.slots).filter(
			([name]) => name !== slot && flow.slots[name]?.reuse,
		),
	);
	const slots: Record<string, FilledSlot> =
		filled === null ? others : { ...others, [slot]: filled };
	const asks = Object.entries(flow.steps).find(
		([, step]) => step.kind === "ask" && step.slot === slot,
	)?.[0];
	const from = running.answered.indexOf(asks ?? "");
	draft.change({
		flow: {
			...running,
			slots,
			values: withoutStale(flow, slot, running.values),
			answered: from < 0 ? [] : running.answered.slice(0, from),
		},
	});
	runFlow(draft, flow, asks ?? flow.first);
}

function restart(draft: TurnDraft, flow: Flow): void {
	const running = draft.state.flow as RunningFlow;
	const { flows } = draft.context.knowledge;
	if (!flows) return;
	draft.change({ kept: {} });
	draft.change({
		flow: {
			...running,
			at: flow.first,
			slots: collectSlots(
				draft.state,
				flow,
				flows,
				draft.context.now,
				undefined,
			),
			values: {},
			answered: [],
		},
	});
	runFlow(draft, flow, flow.first);
}

function goBack(draft: TurnDraft, flow: Flow): void {
	const running = draft.state.flow as RunningFlow;
	const previous = running.answered.at(-1);
	const step = previous === undefined ? undefined : flow.steps[previous];
	if (previous === undefined || step === undefined) {
		const { wait } = running;
		if (wait.kind !== "answer" || wait.tries > 1) {
			askAgain(draft, flow);
			return;
		}
		draft.leadWith(phrasesOf(draft.state.locale.locale).flowAtStart);
		putQuestion(
			draft,
			flow,
			{ tries: wait.tries + 1, isConfirming: wait.isConfirming },
			{ form: "reminder", isSame: true },
		);
		return;
	}
	const slots = Object.fromEntries(
		Object.entries(running.slots).filter(
			([name]) => step.kind !== "ask" || name !== step.slot,
		),
	);
	draft.change({
		flow: {
			...running,
			at: previous,
			slots,
			answered: running.answered.slice(0, -1),
		},
	});
	putQuestion(draft, flow, { tries: 1, isConfirming: false });
}

/** Says what can be done and asks once more; who needs help twice hears the question in its other form. */
function helpOut(draft: TurnDraft, flow: Flow): void {
	const { wait } = draft.state.flow as RunningFlow;
	if (wait.kind !== "answer" || wait.tries > 1) {
		askAgain(draft, flow);
		return;
	}
	draft.leadWith(phrasesOf(draft.state.locale.locale).flowHelp, "person-first");
	putQuestion(
		draft,
		flow,
		{ tries: wait.tries + 1, isConfirming: wait.isConfirming },
		{ form: "reminder", isSame: true },
	);
}

/** The answer could not be used: the question in another form, and after the last try the way out. */
function askAgain(draft: TurnDraft, flow: Flow): void {
	const running = draft.state.flow as RunningFlow;
	const step = flow.steps[running.at];
	const { wait } = running;
	if (wait.kind === "call") {
		const { told = 0 } = wait;
		const phrases = phrasesOf(draft.state.locale.locale);
		draft.change({ flow: { ...running, wait: { ...wait, told: told + 1 } } });
		draft.say({
			lead: told % 2 === 0 ? phrases.stillLooking : phrases.takesLong,
			isPersonFirst: told > 0,
		});
		return;
	}
	if (wait.kind === "retry") {
		offerRetry(draft, wait.question);
		return;
	}
	if (
		wait.kind !== "answer" ||
		(step?.kind !== "ask" && step?.kind !== "choose")
	)
		return;
	if (wait.isConfirming && wait.tries >= 2) {
		confirm(draft, flow, false);
		return;
	}
	if (!wait.isConfirming && wait.tries >= step.tries) {
		runFlow(draft, flow, step.otherwise);
		return;
	}
	putQuestion(
		draft,
		flow,
		{ tries: wait.tries + 1, isConfirming: wait.isConfirming },
		{
			form: "retry",
			isSame: true,
			isPersonFirst: true,
			// From the third time on the words of the second are used again, so something goes before them.
			...(wait.tries % 2 === 0
				? {
						lead: fill(phrasesOf(draft.state.locale.locale).flowReminder, {
							title: titleOf(draft, flow),
						}),
					}
				: {}),
		},
	);
}

/** Leads back to the flow after something else was dealt with. */
export function resumeFlow(draft: TurnDraft): void {
	const running = draft.state.flow;
	const flow = running && draft.context.knowledge.flows?.flow(running.id);
	if (!running || !flow || draft.state.owner.kind !== "bot") return;
	switch (running.wait.kind) {
		case "result":
			applyOutcome(draft, running.wait.outcome);
			return;
		case "call":
			return;
		case "retry":
			offerRetry(draft, running.wait.question);
			return;
		case "answer":
			remind(draft, flow);
	}
}

function remind(draft: TurnDraft, flow: Flow): void {
	const { wait } = draft.state.flow as RunningFlow;
	const { locale } = draft.state.locale;
	if (wait.kind !== "answer") return;
	putQuestion(draft, flow, wait, {
		form: "reminder",
		isSame: true,
		lead: fill(phrasesOf(locale).flowReminder, {
			title: titleOf(draft, flow),
		}),
	});
}

function titleOf(draft: TurnDraft, flow: Flow): string {
	const { locale } = draft.state.locale;
	return draft.context.knowledge.flows?.title(flow, locale) ?? flow.id;
}

function offerRetry(draft: TurnDraft, question: number): void {
	const phrases = phrasesOf(draft.state.locale.locale);
	draft.say({
		lead: phrases.shopUnavailable,
		isPersonFirst: true,
		quickReplies: [
			{
				label: phrases.tryAgain,
				value: encodeAction({ kind: "pick", question, option: "again" }),
			},
			{ label: phrases.flowStop, value: encodeAction({ kind: "stop" }) },
		],
	});
}

/** A tapped answer; false when it belongs to a question that is no longer open. */
export function pickAnswer(
	draft: TurnDraft,
	question: number,
	option: string,
): boolean {
	const running = draft.state.flow;
	const flow = running && draft.context.knowledge.flows?.flow(running.id);
	if (!running || !flow) return false;
	const { wait } = running;
	if (wait.kind === "retry" && wait.question === question) {
		moveFlow(draft, { kind: "retry-call" }, false);
		return true;
	}
	if (wait.kind !== "answer" || wait.question !== question) return false;
	const move = toMove(flow, running, wait.isConfirming, option);
	if (move === undefined) return false;
	moveFlow(draft, move, false);
	return true;
}

function toMove(
	flow: Flow,
	running: RunningFlow,
	isConfirming: boolean,
	option: string,
): FlowMove | undefined {
	const step = flow.steps[running.at];
	const yesNo = option === "yes" ? true : option === "no" ? false : undefined;
	if (isConfirming)
		return yesNo === undefined
			? undefined
			: { kind: "confirm", isRight: yesNo };
	if (step?.kind === "choose")
		return Object.hasOwn(step.options, option)
			? { kind: "choose", option }
			: undefined;
	if (step?.kind !== "ask") return undefined;
	if (option === "-") return step.skip === null ? undefined : { kind: "skip" };
	const slot = flow.slots[step.slot];
	const value: FlowValue | undefined =
		slot?.type === "yes-no"
			? yesNo
			: slot?.options?.includes(option)
				? option
				: undefined;
	return value === undefined
		? undefined
		: { kind: "fill", value, isGuess: false };
}
