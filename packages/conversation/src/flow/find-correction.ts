import { type FlowValue, findSlot } from "@shopbell/knowledge";
import type { MessageInput } from "../turn/input.js";
import { answersInDigits } from "./answers-in-digits.js";
import {
	isBareCorrection,
	isCorrection,
	namesOrder,
} from "./correction-words.js";
import type { FlowMove, FlowReadingContext } from "./flow-move.js";

/**
 * Another value for a slot that has one: "no, order 10234". While a text is asked for, only what
 * takes something back and says nothing else; while digits are, only what is called an order or
 * taken back. A bare number in any other answer is a guess, to be confirmed.
 */
export function findCorrection(
	message: MessageInput,
	{ state, running, flow, flows, now }: FlowReadingContext,
	asked: string | undefined,
): FlowMove | undefined {
	const { text } = message;
	const askedType = asked === undefined ? undefined : flow.slots[asked]?.type;
	if (askedType === "text" && !isBareCorrection(text)) return undefined;
	const isTakenBack = isCorrection(text);
	for (const [name, spec] of Object.entries(flow.slots)) {
		const current = running.slots[name];
		if (name === asked || current === undefined || spec.type === "photo")
			continue;
		if (spec.type === "date" && (!isTakenBack || askedType === "date"))
			continue;
		const found = findSlot(spec, text, {
			...flows.reading(state.locale.locale, now),
			files: [],
		});
		if (found.kind !== "value" || isEqual(found.value, current.value)) continue;
		const isDigits = answersInDigits(askedType);
		const isOrder = spec.type === "order-number";
		if (isOrder && isDigits && !(isTakenBack || found.isNamed)) continue;
		if (isOrder && askedType === "phone" && !namesOrder(text, "strictly"))
			continue; // "My number is 600100200"
		const isGuess =
			found.isGuess ||
			(isOrder && !found.isNamed && (isDigits || !isTakenBack));
		return {
			kind: "correct",
			slot: name,
			filled: {
				value: found.value,
				from: isGuess ? "guessed" : "said",
				isConfirmed: !isGuess,
			},
		};
	}
	return undefined;
}

/** Whether two values are the same. */
export const isEqual = (
	a: FlowValue | undefined,
	b: FlowValue | undefined,
): boolean => JSON.stringify(a) === JSON.stringify(b);
