import type { OutgoingMessage } from "@shopbell/conversation";

/** A file the shopper sent. */
export interface Attachment {
	readonly name: string;
	readonly url: string;
	readonly contentType: string;
}

/** A shopper's message as it enters the transcript. */
export interface ShopperMessage {
	readonly text: string;
	/** Value of a tapped button. */
	readonly action?: string;
	readonly attachments: readonly Attachment[];
	/** What the channel keeps with it: the sender's own id for the echo, or where its files are fetched. */
	readonly channelData?: unknown;
	/** What the shopper has done to it since: the words are the newest, or gone with its files. */
	readonly change?: LineChange;
	/** Number of the line that these words replace. */
	readonly edits?: number;
}

/** What became of a message after it was sent. */
export type LineChange =
	/** `by`: number of the line that brought the newest words. */
	| { readonly kind: "edited"; readonly at: number; readonly by: number }
	| { readonly kind: "deleted"; readonly at: number };

/** One line of a conversation. */
export interface TranscriptEntry {
	readonly conversationId: string;
	/** 1, 2, 3 … without gaps; the watermark of web chat and desk. */
	readonly seq: number;
	/** Epoch ms. */
	readonly at: number;
	readonly content:
		| { readonly kind: "shopper"; readonly message: ShopperMessage }
		| { readonly kind: "reply"; readonly message: OutgoingMessage };
}
