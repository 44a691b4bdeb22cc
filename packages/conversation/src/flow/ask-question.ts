import { type Flow, type FlowStep, showValue } from "@shopbell/knowledge";
import type { SpokenStep } from "../knowledge/flow-knowledge.js";
import { fill, phrasesOf } from "../phrases/phrases-of.js";
import { encodeAction } from "../reply/action-value.js";
import type { QuickReply } from "../reply/outgoing-message.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { toFlowValues, toKnownValues } from "./flow-values.js";
import type { RunningFlow } from "./running-flow.js";

/** A step that waits for the shopper. */
export type QuestionStep = Extract<FlowStep, { kind: "ask" | "choose" }>;

/** How a question is put this time. */
export interface QuestionManner {
	/** Default `first`. */
	readonly form?: "first" | "retry" | "reminder";
	/** A line before it. */
	readonly lead?: string;
	readonly isPersonFirst?: boolean;
	/** The same question again: its buttons stay good. */
	readonly isSame?: boolean;
}

/**
 * Arrives at a question. A slot that is known lets it pass, one that was taken is to be
 * confirmed; who comes back to a question that was answered is asked anew.
 */
export function askQuestion(
	draft: TurnDraft,
	flow: Flow,
	id: string,
	step: QuestionStep,
): string | undefined {
	const running = draft.state.flow as RunningFlow;
	if (step.kind === "ask") {
		const known = running.slots[step.slot];
		const isBack = running.answered.includes(id);
		if (known && !isBack) {
			if (known.isConfirmed) {
				markAnswered(draft, id);
				return step.next;
			}
			putQuestion(draft, flow, { tries: 1, isConfirming: true });
			return undefined;
		}
		if (known) {
			const { [step.slot]: _, ...slots } = running.slots;
			draft.change({ flow: { ...running, slots } });
		}
		putQuestion(draft, flow, { tries: 1, isConfirming: false });
		return undefined;
	}
	putQuestion(draft, flow, { tries: 1, isConfirming: false });
	return undefined;
}

/** Notes that a question is answered. */
export function markAnswered(draft: TurnDraft, id: string): void {
	const running = draft.state.flow as RunningFlow;
	draft.change({
		flow: {
			...running,
			answered: [...running.answered.filter((one) => one !== id), id].slice(
				-20,
			),
		},
	});
}

/** Puts the question the flow stands at, and waits. */
export function putQuestion(
	draft: TurnDraft,
	flow: Flow,
	wait: { readonly tries: number; readonly isConfirming: boolean },
	manner: QuestionManner = {},
): void {
	const running = draft.state.flow as RunningFlow;
	const question =
		manner.isSame && running.wait.kind === "answer"
			? running.wait.question
			: draft.state.questions + 1;
	draft.change({
		questions: Math.max(draft.state.questions, question),
		flow: {
			...running,
			wait: {
				kind: "answer",
				question,
				tries: wait.tries,
				isConfirming: wait.isConfirming,
			},
		},
	});
	draft.perform({
		kind: "set-timer",
		timer: "flow-expiry",
		token: `${running.run}.${question}`,
		dueAt: draft.context.now + flow.expiresMinutes * 60_000,
	});
	const { lead, isPersonFirst = false } = manner;
	const content = wait.isConfirming
		? toConfirmation(draft, flow, question, lead)
		: toQuestion(draft, flow, question, manner);
	draft.say({ ...content, isPersonFirst });
}

function toConfirmation(
	draft: TurnDraft,
	flow: Flow,
	question: number,
	lead: string | undefined,
) {
	const running = draft.state.flow as RunningFlow;
	const { locale } = draft.state.locale;
	const step = flow.steps[running.at];
	const slot = step?.kind === "ask" ? running.slots[step.slot] : undefined;
	const phrases = phrasesOf(locale);
	const isAgain = running.wait.kind === "answer" && running.wait.tries > 1;
	const asked = fill(isAgain ? phrases.confirmAgain : phrases.confirmValue, {
		value: showValue(slot?.value ?? null, locale),
	});
	return {
		lead: lead === undefined ? asked : `${lead}\n${asked}`,
		quickReplies: yesNo(locale, question),
	};
}

function toQuestion(
	draft: TurnDraft,
	flow: Flow,
	question: number,
	{ form = "first", lead }: QuestionManner,
) {
	const { locale } = draft.state.locale;
	const spoken = spokenStep(draft, flow);
	// A reminder follows something else, so it must not say that the answer was not understood.
	const body = form === "retry" ? spoken?.retry : spoken?.text;
	const step = flow.steps[(draft.state.flow as RunningFlow).at];
	return {
		asksPhoto: step?.kind === "ask" && flow.slots[step.slot]?.type === "photo",
		...(lead === undefined ? {} : { lead }),
		...(body === undefined ? {} : { body }),
		quickReplies: toButtons(draft, flow, question, spoken, locale),
	};
}

function toButtons(
	draft: TurnDraft,
	flow: Flow,
	question: number,
	spoken: SpokenStep | undefined,
	locale: string,
): readonly QuickReply[] {
	const step = flow.steps[(draft.state.flow as RunningFlow).at];
	const pick = (option: string, label: string): QuickReply => ({
		label,
		value: encodeAction({ kind: "pick", question, option }),
	});
	if (step?.kind === "choose")
		return Object.keys(step.options).map((option) =>
			pick(option, spoken?.options[option] ?? option),
		);
	if (step?.kind !== "ask") return [];
	const slot = flow.slots[step.slot];
	return [
		...(slot?.type === "yes-no" ? yesNo(locale, question) : []),
		...(slot?.options ?? []).map((option) =>
			pick(option, spoken?.options[option] ?? option),
		),
		...(step.skip === null ? [] : [pick("-", spoken?.skip ?? "–")]),
	];
}

function yesNo(locale: string, question: number): readonly QuickReply[] {
	const { yes, no } = phrasesOf(locale);
	return [
		{
			label: yes,
			value: encodeAction({ kind: "pick", question, option: "yes" }),
		},
		{
			label: no,
			value: encodeAction({ kind: "pick", question, option: "no" }),
		},
	];
}

/** What the step the flow stands at says. */
export function spokenStep(
	draft: TurnDraft,
	flow: Flow,
): SpokenStep | undefined {
	const { state, context } = draft;
	const { flows } = context.knowledge;
	const running = state.flow as RunningFlow;
	return flows?.say(
		flow,
		running.at,
		state.locale.locale,
		toFlowValues(running, toKnownValues(state, flows, context.now), flow),
	);
}
