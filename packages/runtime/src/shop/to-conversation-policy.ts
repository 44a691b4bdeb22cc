import {
	type ConversationPolicy,
	defaultPolicy,
	type LinkPolicy,
	type ShopActions,
} from "@shopbell/conversation";
import {
	defaultHandoffSettings,
	type Shop as ShopFacts,
} from "@shopbell/knowledge";

/** What the shop decides about conversations, as its `shop.yaml` says at this moment: `misses_before_handoff`, `reopen_hours`. */
export function toConversationPolicy(
	facts: () => ShopFacts,
	actions: ShopActions | null,
	links: LinkPolicy | null = null,
): ConversationPolicy {
	return {
		...defaultPolicy,
		// A desk that has not taken a request by then is told of as away.
		deskAcknowledgeMs: 5000,
		links,
		actions: actions?.actions ?? defaultPolicy.actions,
		get missesBeforeHandoff() {
			return facts().policy.missesBeforeHandoff;
		},
		get reopenMs() {
			const { reopenHours } = facts().handoff ?? defaultHandoffSettings;
			return reopenHours * 3_600_000;
		},
	};
}
