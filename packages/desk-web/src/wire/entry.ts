import type { Block } from "@shopbell/staff-web";
import type { HumanAgent } from "./handoff.js";

export interface QuickReply {
	readonly label: string;
	readonly value: string;
}

/** A file of a conversation. */
export interface Attachment {
	readonly name: string;
	readonly url: string;
	readonly contentType: string;
}

/** What the shopper wrote or tapped. */
export interface ShopperContent {
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

/** What the shopper was shown. */
export interface ReplyContent {
	readonly kind: "bot" | "notice" | "human";
	readonly agent: HumanAgent | null;
	readonly blocks: readonly Block[];
	readonly quickReplies: readonly QuickReply[];
	readonly articleId: string | null;
	/** Files that a person sent. */
	readonly attachments: readonly Attachment[];
}

/** A line of a conversation. */
export interface Entry {
	/** 1, 2, 3 … without gaps. */
	readonly seq: number;
	/** Epoch ms. */
	readonly at: number;
	readonly content: ShopperContent | ReplyContent;
}
