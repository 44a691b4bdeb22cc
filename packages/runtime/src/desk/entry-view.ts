import type { HumanAgent, OutgoingMessage } from "@shopbell/conversation";
import type { Attachment, TranscriptEntry } from "@shopbell/store";
import { messengerFile } from "../messengers/remote-files.js";
import { directLinePath } from "../webchat/webchat-context.js";
import { deskApiPath } from "./guard-route.js";

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
				/** What the shopper has done to it since; deleted words are not here any more. */
				readonly change?: "edited" | "deleted";
				/** Number of the line that these words replace. */
				readonly edits?: number;
		  }
		| {
				readonly kind: "bot" | "notice" | "human";
				/** Set when a person said it. */
				readonly agent: HumanAgent | null;
				readonly blocks: OutgoingMessage["blocks"];
				readonly quickReplies: OutgoingMessage["quickReplies"];
				readonly articleId: string | null;
				/** Files that a person sent. */
				readonly attachments: readonly Attachment[];
		  };
}

/** Leaves out what only channels need; files are opened through the desk, which knows who may. */
export function toEntryView({
	conversationId,
	seq,
	at,
	content,
}: TranscriptEntry): EntryView {
	if (content.kind === "shopper") {
		const { text, action, attachments, change, edits } = content.message;
		return {
			seq,
			at,
			content: {
				kind: "shopper",
				text,
				action: action ?? null,
				attachments: toDeskFiles(attachments, conversationId),
				...(change === undefined ? {} : { change: change.kind }),
				...(edits === undefined ? {} : { edits }),
			},
		};
	}
	const { author, blocks, quickReplies, articleId, attachments } =
		content.message;
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
			attachments: toDeskFiles(attachments ?? [], conversationId),
		},
	};
}

function toDeskFiles(
	files: readonly Attachment[],
	conversationId: string,
): readonly Attachment[] {
	return files.map((file) => ({
		...file,
		url: toDeskFile(file.url, conversationId),
	}));
}

/** An upload of our own web chat needs the shopper's token at its own address; other channels' files stay where they are. */
function toDeskFile(url: string, conversationId: string): string {
	const own = `${directLinePath}/conversations/${conversationId}/files/`;
	const start = [messengerFile, own].find((each) => url.startsWith(each));
	return start === undefined
		? url
		: `${deskApiPath}/conversations/${conversationId}/files/${url.slice(start.length)}`;
}
