import {
	type ConversationPolicy,
	defaultPolicy,
	type ShopActions,
} from "@shopbell/conversation";
import type { Shop as ShopFacts } from "@shopbell/knowledge";

/** What the shop decides about conversations, as its `shop.yaml` says at this moment: `misses_before_handoff`. */
export function toConversationPolicy(
	facts: () => ShopFacts,
	actions: ShopActions | null,
): ConversationPolicy {
	return {
		...defaultPolicy,
		actions: actions?.actions ?? defaultPolicy.actions,
		get missesBeforeHandoff() {
			return facts().policy.missesBeforeHandoff;
		},
	};
}
