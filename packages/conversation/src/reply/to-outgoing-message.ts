import type { Block } from "@shopbell/knowledge";
import { phrasesOf } from "../phrases/phrases-of.js";
import type { Attachment } from "../state/attachment.js";
import type { ConversationState } from "../state/conversation-state.js";
import { encodeAction } from "./action-value.js";
import type {
	OutgoingMessage,
	QuickReply,
	SentTemplate,
} from "./outgoing-message.js";
import { escapeMarkdown, toPlainBlocks } from "./plain-blocks.js";

/** What a turn says, before language, fence and the way to a person are added. */
export interface MessageContent {
	/** Default `bot`. */
	readonly author?: OutgoingMessage["author"];
	/** A lead-in without markup, before the body. */
	readonly lead?: string;
	/** An article's text. */
	readonly body?: {
		readonly markdown: string;
		readonly blocks: readonly Block[];
	};
	/** Default: the conversation's. */
	readonly locale?: string;
	readonly quickReplies?: readonly QuickReply[];
	readonly articleId?: string;
	readonly asksFeedback?: boolean;
	readonly asksRating?: boolean;
	readonly asksPhoto?: boolean;
	/** Files that a person sends. */
	readonly attachments?: readonly Attachment[];
	/** The words are a text that the channel's vendor has approved. */
	readonly template?: SentTemplate;
	/** Puts the way to a person first. */
	readonly isPersonFirst?: boolean;
}

/**
 * The one place where replies are made, so that the way to a person cannot be forgotten:
 * the bot's own messages always carry it; while waiting the way back to the bot is added.
 */
export function toOutgoingMessage(
	state: ConversationState,
	content: MessageContent,
): OutgoingMessage {
	const locale = content.locale ?? state.locale.locale;
	const author = content.author ?? { kind: "bot" };
	return {
		author,
		locale,
		markdown: [
			content.lead ? escapeMarkdown(content.lead).replaceAll("\n", "\n\n") : "",
			content.body?.markdown ?? "",
		]
			.filter((part) => part !== "")
			.join("\n\n"),
		blocks: [
			...(content.lead ? toPlainBlocks(content.lead) : []),
			...(content.body?.blocks ?? []),
		],
		quickReplies: withWayOut(state, content),
		...(content.articleId ? { articleId: content.articleId } : {}),
		asksFeedback: content.asksFeedback ?? false,
		asksRating: content.asksRating ?? false,
		...(content.asksPhoto ? { asksPhoto: true as const } : {}),
		...(content.attachments ? { attachments: content.attachments } : {}),
		...(content.template ? { template: content.template } : {}),
		fence: state.fence,
	};
}

function withWayOut(
	state: ConversationState,
	content: MessageContent,
): readonly QuickReply[] {
	const phrases = phrasesOf(content.locale ?? state.locale.locale);
	const replies = content.quickReplies ?? [];
	switch (state.owner.kind) {
		case "human":
			return replies;
		case "queued":
			return [
				...replies,
				{ label: phrases.backToBot, value: encodeAction({ kind: "bot" }) },
			];
		case "bot":
		case "closed": {
			const person = {
				label: phrases.talkToPerson,
				value: encodeAction({ kind: "person" }),
			};
			return content.isPersonFirst
				? [person, ...replies]
				: [...replies, person];
		}
	}
}
