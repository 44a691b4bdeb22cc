import type {
	Asked,
	ConversationState,
	Page,
	Shown,
} from "../state/conversation-state.js";
import type { HandoffReason } from "./handoff-reason.js";

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
}

/** The pack of a conversation at this moment. */
export function toContextPack(
	state: ConversationState,
	handoff: {
		readonly id: string;
		readonly reason: HandoffReason;
		readonly articleId: string | null;
		readonly at: number;
	},
): ContextPack {
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
	};
}
