import { describeAction, toPlainText } from "@shopbell/knowledge";
import type { ConversationState } from "../state/conversation-state.js";
import type { PromiseMade } from "../state/heard.js";
import type { Input } from "./input.js";
import type { TurnResult } from "./turn-draft.js";

/** Promises remembered of one conversation. */
const maxPromises = 10;
/** Most characters kept of one. */
const maxLength = 300;

/**
 * The state with what the bot has just said will happen: the last words of a flow that had the shop
 * change something, with the number the shop gave it.
 */
export function notePromises(
	before: ConversationState,
	input: Input,
	{ state, effects, events }: TurnResult,
): ConversationState {
	const isDone =
		(before.flow?.done ?? []).some(
			({ action, outcome }) => outcome === "ok" && isChange(action),
		) ||
		events.some(
			(event) =>
				event.kind === "action-answered" &&
				event.outcome === "ok" &&
				isChange(event.action),
		);
	const isOver = events.some(
		(event) => event.kind === "flow-ended" && event.how === "finished",
	);
	const said = effects.findLast(
		(effect) => effect.kind === "reply" && effect.message.author.kind === "bot",
	);
	if (!isDone || !isOver || said?.kind !== "reply") return state;
	const promise: PromiseMade = {
		text: toPlainText(said.message.blocks).slice(0, maxLength),
		number: numberOf(input) ?? numberIn(before),
		at: input.at,
	};
	return {
		...state,
		promised: [...state.promised, promise].slice(-maxPromises),
	};
}

function isChange(action: string): boolean {
	return describeAction(action)?.changes ?? false;
}

function numberOf(input: Input): string | null {
	if (input.kind !== "action-result" || input.outcome.kind !== "ok")
		return null;
	const { number } = input.outcome.value;
	return typeof number === "string" ? number : null;
}

/** The number a call of before brought: `<result>_number`. */
function numberIn({ flow }: ConversationState): string | null {
	const found = Object.entries(flow?.values ?? {}).findLast(
		([name, value]) => name.endsWith("_number") && typeof value === "string",
	)?.[1];
	return typeof found === "string" ? found : null;
}
