import {
	describeAction,
	readChoice,
	readPlace,
	readSlot,
	readYesNo,
	type SlotReading,
	type SlotSpec,
} from "@shopbell/knowledge";
import type { MessageInput } from "../turn/input.js";
import {
	isBareCorrection,
	isCorrection,
	namesOrder,
} from "./correction-words.js";
import { findCorrection, isEqual } from "./find-correction.js";
import type { FlowMove, FlowReadingContext } from "./flow-move.js";
import { toFlowValues, toKnownValues } from "./flow-values.js";
import { readFlowWord } from "./flow-words.js";
import type { FilledSlot } from "./running-flow.js";

/**
 * Reads a message as something said to the flow: a word to the flow itself, a correction, an
 * answer. Undefined when it seems to be about something else.
 */
export function readFlowMessage(
	message: MessageInput,
	context: FlowReadingContext,
): FlowMove | undefined {
	const { running, flow } = context;
	const { text } = message;
	const word = readFlowWord(text);
	const isAsking = running.wait.kind === "answer";
	if (word === "back" && isAsking) return { kind: "back" };
	if (word === "again" || word === "help") return { kind: word };
	const answered = isAsking ? readAnswer(message, context) : undefined;
	if (!isAsking) {
		const corrected = readWhileWaiting(message, context);
		if (corrected) return corrected;
	}
	// "No, thanks" answers a question that can be answered so; else it is a wish to stop.
	if (answered === undefined && word === "stop") return { kind: "stop" };
	if (answered) return answered;
	if (running.wait.kind === "retry") {
		const said = readYesNo(text, context.state.locale.locale);
		if (said.kind === "value")
			return { kind: said.value === true ? "retry-call" : "stop" };
	}
	const step = flow.steps[running.at];
	if (word === "unknown" && isAsking)
		return step?.kind === "ask" && step.skip !== null
			? { kind: "skip" }
			: { kind: "not-understood" };
	return undefined;
}

/**
 * A correction while the shop is asked or did not answer. Only a look-up can be taken back by
 * asking anew; what changes something may have been done already.
 */
function readWhileWaiting(
	message: MessageInput,
	context: FlowReadingContext,
): FlowMove | undefined {
	const step = context.flow.steps[context.running.at];
	if (step?.kind !== "call" || describeAction(step.action)?.changes)
		return undefined;
	return (
		findCorrection(message, context, undefined) ??
		takeBack(message.text, context)
	);
}

function readAnswer(
	message: MessageInput,
	context: FlowReadingContext,
): FlowMove | undefined {
	const { running, flow } = context;
	const step = flow.steps[running.at];
	const isConfirming =
		running.wait.kind === "answer" && running.wait.isConfirming;
	const asked = step?.kind === "ask" ? step.slot : undefined;
	const { text } = message;

	const corrected = findCorrection(message, context, asked);
	if (corrected) return corrected;
	if (step?.kind === "choose") {
		const found = readChoice(
			text,
			labelsNow(context),
			context.state.locale.locale,
		);
		if (found.kind === "value" && typeof found.value === "string")
			return { kind: "choose", option: found.value };
		return takeBack(text, context);
	}
	if (step?.kind !== "ask" || asked === undefined) return undefined;
	const spec = flow.slots[asked];
	if (spec === undefined) return undefined;
	if (isConfirming) {
		const current = running.slots[asked]?.value;
		const named = readSlotNow(spec, message, context);
		if (
			spec.type !== "text" &&
			named.kind === "value" &&
			!isEqual(named.value, current)
		)
			return { kind: "fill", value: named.value, isGuess: named.isGuess };
		const said = readYesNo(text, context.state.locale.locale);
		if (said.kind === "value")
			return { kind: "confirm", isRight: said.value === true };
		return isCorrection(text) ? { kind: "confirm", isRight: false } : undefined;
	}
	if (step.skip !== null && saysSkip(text, spec, context))
		return { kind: "skip" };
	if (spec.type === "yes-no" && text.trim().includes(" ")) {
		const taken = takeBack(text, context);
		if (taken) return taken;
	}
	if (
		spec.type === "text" &&
		(readFlowWord(text) !== undefined || isBareCorrection(text))
	)
		return takeBack(text, context);
	// A bare yes is the name of nothing.
	if (spec.type === "text" && isBareYesNo(text, context))
		return { kind: "not-understood" };
	const found = readSlotNow(spec, message, context);
	if (found.kind === "none") return takeBack(text, context);
	if (isLoose(spec) && asksSomethingElse(text, context)) return undefined;
	return found.kind === "value"
		? { kind: "fill", value: found.value, isGuess: found.isGuess }
		: { kind: "not-understood" };
}

/** The words of the button that leads on, or a bare no to a question that cannot be answered so. */
function saysSkip(
	text: string,
	spec: SlotSpec,
	context: FlowReadingContext,
): boolean {
	const label = spokenNow(context)?.skip;
	const isLabel =
		label !== undefined &&
		label !== null &&
		readPlace(text, 9) === undefined &&
		// "Photos" alone is not yet "go on without photos".
		text.trim().length * 2 >= label.length &&
		readChoice(text, { skip: label }).kind === "value";
	return (
		isLabel || (spec.type !== "yes-no" && isBareYesNo(text, context) === "no")
	);
}

/** A yes or no that is the whole text. */
function isBareYesNo(
	text: string,
	{ state }: FlowReadingContext,
): "yes" | "no" | undefined {
	if (/\s/.test(text.trim())) return undefined;
	const said = readYesNo(text, state.locale.locale);
	if (said.kind !== "value") return undefined;
	return said.value === true ? "yes" : "no";
}

/** "No, the other one" without saying which: the last answer is asked for again. */
function takeBack(
	text: string,
	context: FlowReadingContext,
): FlowMove | undefined {
	const { running, flow } = context;
	if (!isCorrection(text)) return undefined;
	const order = Object.keys(running.slots).find(
		(name) => flow.slots[name]?.type === "order-number",
	);
	if (order !== undefined && namesOrder(text))
		return { kind: "correct", slot: order, filled: null };
	const lastId = running.answered.findLast(
		(id) => flow.steps[id]?.kind === "ask",
	);
	const last = lastId === undefined ? undefined : flow.steps[lastId];
	return last?.kind === "ask"
		? {
				kind: "correct",
				slot: last.slot,
				filled: readTakenBack(text, flow.slots[last.slot], context),
			}
		: undefined;
}

/** "Sorry, I meant 59.90": the new value of what was answered last, where it can only be that. */
function readTakenBack(
	text: string,
	spec: SlotSpec | undefined,
	{ state, flows, now }: FlowReadingContext,
): FilledSlot | null {
	if (spec === undefined || !takenBack.has(spec.type)) return null;
	const found = readSlot(spec, text, flows.reading(state.locale.locale, now));
	return found.kind === "value" && !found.isGuess
		? { value: found.value, from: "said", isConfirmed: true }
		: null;
}

const takenBack: ReadonlySet<string> = new Set(["number", "money", "phone"]);

function readSlotNow(
	spec: SlotSpec,
	message: MessageInput,
	context: FlowReadingContext,
): SlotReading {
	const { state, flows, now } = context;
	return readSlot(spec, message.text, {
		...flows.reading(state.locale.locale, now),
		labels: labelsNow(context),
		files: message.attachments ?? [],
	});
}

function spokenNow({ state, running, flow, flows, now }: FlowReadingContext) {
	const values = toFlowValues(running, toKnownValues(state, flows, now), flow);
	return flows.say(flow, running.at, state.locale.locale, values);
}

const labelsNow = (
	context: FlowReadingContext,
): Readonly<Record<string, string>> => spokenNow(context)?.options ?? {};

/** Types that take nearly anything, so that a question in between would be taken for an answer. */
const isLoose = ({ type }: SlotSpec) =>
	type === "text" || type === "number" || type === "money" || type === "date";

/** Least confidence with which a question in between is believed over an answer. */
const clearlyElse = 0.75;

function asksSomethingElse(
	text: string,
	{ flow, understand }: FlowReadingContext,
): boolean {
	if (!text.includes("?")) return false;
	const { decision } = understand().match;
	return (
		decision.kind === "answer" &&
		decision.candidate.intentId !== flow.id &&
		decision.candidate.confidence >= clearlyElse
	);
}
