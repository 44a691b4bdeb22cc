import { type Flow, type FlowValue, findSlot } from "@shopbell/knowledge";
import type { MessageInput } from "../turn/input.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { answersInDigits } from "./answers-in-digits.js";
import type { FilledSlot, RunningFlow } from "./running-flow.js";

/**
 * Takes other slots that the same answer tells: "10233, and my mail is …". Digits that answer the
 * question are nothing else as well, unless they are called an order; photos join those that came
 * before.
 */
export function takeOthers(
	draft: TurnDraft,
	flow: Flow,
	message: MessageInput,
): void {
	const running = draft.state.flow as RunningFlow;
	const { flows } = draft.context.knowledge;
	const step = flow.steps[running.at];
	const asked = step?.kind === "ask" ? step.slot : "";
	const askedType = flow.slots[asked]?.type;
	if (!flows) return;
	const context = {
		...flows.reading(draft.state.locale.locale, draft.context.now),
		files: message.attachments ?? [],
	};
	const slots: Record<string, FilledSlot> = { ...running.slots };
	for (const [name, spec] of Object.entries(flow.slots)) {
		const known = slots[name];
		const isPhoto = spec.type === "photo";
		if (name === asked || (known && !isPhoto)) continue;
		// A story holds numbers of all kinds.
		if (askedType === "text" && !isPhoto) continue;
		const found = findSlot(spec, message.text, context);
		if (found.kind !== "value") continue;
		if (answersInDigits(askedType)) {
			if (spec.type === "date") continue;
			if (spec.type === "order-number" && !found.isNamed) continue;
		}
		slots[name] = {
			value: known
				? join(known.value, found.value, spec.maxFiles)
				: found.value,
			from: found.isGuess ? "guessed" : "said",
			isConfirmed: !found.isGuess,
		};
	}
	draft.change({ flow: { ...running, slots } });
}

function join(before: FlowValue, now: FlowValue, most = 5): FlowValue {
	return Array.isArray(before) && Array.isArray(now)
		? [...new Set([...before, ...now])].slice(0, most)
		: now;
}
