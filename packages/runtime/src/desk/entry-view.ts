import type { HumanAgent, OutgoingMessage } from "@shopbell/conversation";
import type { Attachment, TranscriptEntry } from "@shopbell/store";

/** A line of a conversation as the desk page sees it. */
export interface EntryView {
	/** 1, 2, 3 … within the conversation. */
	readonly seq: number;
	/** Epoch ms. */
	readonly at: number;
	readonly content:
		| {
				readonly kind: "shopper";
				readonly text: string;
				/** Value of a tapped button. */
				readonly action: string | null;
				readonly attachments: readonly Attachment[];
		  }
		| {
				readonly kind: "bot" | "notice" | "human";
				/** Set when a person said it. */
				readonly agent: HumanAgent | null;
				readonly blocks: OutgoingMessage["blocks"];
				readonly quickReplies: OutgoingMessage["quickReplies"];
				readonly articleId: string | null;
		  };
}

/** Leaves out what only channels need. */
export function toEntryView({ seq, at, content }: TranscriptEntry): EntryView {
	if (content.kind === "shopper") {
		const { text, action, attachments } = content.message;
		return {
			seq,
			at,
			content: { kind: "shopper", text, action: action ?? null, attachments },
		};
	}
	const { author, blocks, quickReplies, articleId } = content.message;
	return {
		seq,
		at,
		content: {
			kind: author.kind,
			agent:
				author.kind === "human" ? { id: author.id, name: author.name } : null,
			blocks,
			quickReplies,
			articleId: articleId ?? null,
		},
	};
}
