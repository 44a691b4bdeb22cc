import {
	type Flow,
	type FlowValue,
	findSlot,
	type KnownValue,
	type SlotSpec,
	toDay,
} from "@shopbell/knowledge";
import type { FlowKnowledge } from "../knowledge/flow-knowledge.js";
import type { ConversationState } from "../state/conversation-state.js";
import type { MessageInput } from "../turn/input.js";
import type { FilledSlot, RunningFlow } from "./running-flow.js";

/** What every flow knows at this moment without asking. */
export function toKnownValues(
	state: ConversationState,
	flows: FlowKnowledge,
	now: number,
): Readonly<Record<KnownValue, FlowValue>> {
	const { customer, page } = state;
	const { timeZone } = flows.reading(state.locale.locale, now);
	return {
		customer_signed_in: customer !== null,
		customer_name: customer?.name ?? state.shopper.name,
		customer_email: customer?.email ?? null,
		customer_phone: customer?.phone ?? null,
		page_order: page?.order ?? null,
		page_product: page?.product ?? null,
		cart_items: page?.cart?.items ?? null,
		today: toDay(now, timeZone),
		is_open: flows.isOpen(now),
		channel: state.channel,
	};
}

/** Everything texts, conditions and calls of a running flow may use. */
export function toFlowValues(
	running: RunningFlow,
	known: Readonly<Record<string, FlowValue>>,
	flow: Flow,
): Readonly<Record<string, FlowValue>> {
	const values: Record<string, FlowValue> = { ...known };
	for (const name of Object.keys(flow.slots))
		values[name] = running.slots[name]?.value ?? null;
	return { ...values, ...running.values };
}

/**
 * Slots of a flow that are known before it asks: found in what was just said, on the page or
 * signed in, else said earlier. An order from the page or an earlier turn, and every guess, is
 * still to be confirmed.
 */
export function collectSlots(
	state: ConversationState,
	flow: Flow,
	flows: FlowKnowledge,
	now: number,
	message: Pick<MessageInput, "text" | "attachments"> | undefined,
): Readonly<Record<string, FilledSlot>> {
	const known = toKnownValues(state, flows, now);
	const slots: Record<string, FilledSlot> = {};
	for (const [name, spec] of Object.entries(flow.slots)) {
		const found =
			(message && findSaid(spec, message, state, flows, now)) ??
			findKnown(spec, known) ??
			findEarlier(state, name, spec);
		if (found) slots[name] = found;
	}
	return slots;
}

/** A slot found in passing in what was just said. */
export function findSaid(
	spec: SlotSpec,
	message: Pick<MessageInput, "text" | "attachments">,
	state: ConversationState,
	flows: FlowKnowledge,
	now: number,
): FilledSlot | undefined {
	const reading = findSlot(spec, message.text, {
		...flows.reading(state.locale.locale, now),
		files: message.attachments ?? [],
	});
	if (reading.kind !== "value") return undefined;
	return {
		value: reading.value,
		from: reading.isGuess ? "guessed" : "said",
		isConfirmed: !reading.isGuess,
	};
}

function findKnown(
	spec: SlotSpec,
	known: Readonly<Record<string, FlowValue>>,
): FilledSlot | undefined {
	for (const source of spec.from) {
		const value = known[source] ?? null;
		// What the shop itself vouches for needs no question; what happens to be on the screen does.
		if (value !== null)
			return {
				value,
				from: "page",
				isConfirmed: source.startsWith("customer_"),
			};
	}
	return undefined;
}

function findEarlier(
	state: ConversationState,
	name: string,
	spec: SlotSpec,
): FilledSlot | undefined {
	const kept = Object.hasOwn(state.kept, name) ? state.kept[name] : undefined;
	return spec.reuse && kept?.type === spec.type
		? {
				value: kept.value,
				from: "earlier",
				isConfirmed: spec.type !== "order-number",
			}
		: undefined;
}
