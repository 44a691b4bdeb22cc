import type {
	Flow,
	FlowValue,
	SafetyTopic,
	SlotType,
} from "@shopbell/knowledge";
import type { FilledSlot, ShopDeed } from "../flow/running-flow.js";
import type {
	Asked,
	ConversationState,
	Page,
	Shown,
} from "../state/conversation-state.js";
import type { HandoffReason } from "./handoff-reason.js";

/** A value of the flow as it was when a person was asked for. */
export interface PackedSlot extends FilledSlot {
	readonly name: string;
	/** Null when the flow is no longer there to tell. */
	readonly type: SlotType | null;
}

/** What travels with a handoff, so that nobody has to say anything twice. */
export interface ContextPack {
	readonly schema: 1;
	readonly handoffId: string;
	readonly conversationId: string;
	readonly channel: string;
	readonly locale: string;
	readonly reason: HandoffReason;
	readonly shopper: { readonly name: string | null };
	readonly page: Page | null;
	/** Everything asked in this episode, this turn included, oldest first. */
	readonly asked: readonly Asked[];
	/** Articles the bot showed, with confidence and what became of them. */
	readonly shown: readonly Shown[];
	/** Article the handoff is about, when one was recognised. */
	readonly articleId: string | null;
	readonly requestedAt: number;
	/** The flow that was under way and what the shopper told it, by name; absent without one. */
	readonly flow?: {
		readonly id: string;
		readonly at: string;
		readonly values: Readonly<Record<string, FlowValue>>;
		/** What the shopper need not be asked again, with where it comes from. */
		readonly slots: readonly PackedSlot[];
		/** What the shop was asked to do and how that ended, oldest first. */
		readonly done: readonly ShopDeed[];
	};
	/** The matter a bot must not answer, when that is the reason. */
	readonly safety?: SafetyTopic;
}

/** The pack of a conversation at this moment. */
export function toContextPack(
	state: ConversationState,
	handoff: {
		readonly id: string;
		readonly reason: HandoffReason;
		readonly articleId: string | null;
		readonly at: number;
		readonly safety?: SafetyTopic;
		/** The flow under way, which knows the types of its slots. */
		readonly flow?: Flow;
	},
): ContextPack {
	const { flow } = state;
	return {
		schema: 1,
		handoffId: handoff.id,
		conversationId: state.conversationId,
		channel: state.channel,
		locale: state.locale.locale,
		reason: handoff.reason,
		shopper: state.shopper,
		page: state.page,
		asked: state.asked,
		shown: state.shown,
		articleId: handoff.articleId,
		requestedAt: handoff.at,
		...(flow === null
			? {}
			: {
					flow: {
						id: flow.id,
						at: flow.at,
						values: {
							...Object.fromEntries(
								Object.entries(flow.slots).map(([name, { value }]) => [
									name,
									value,
								]),
							),
							...flow.values,
						},
						slots: Object.entries(flow.slots).map(([name, slot]) => ({
							name,
							type: handoff.flow?.slots[name]?.type ?? null,
							...slot,
						})),
						done: flow.done ?? [],
					},
				}),
		...(handoff.safety === undefined ? {} : { safety: handoff.safety }),
	};
}
