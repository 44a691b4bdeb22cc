import type { HumanAgent } from "./handoff.js";

/** Inline text of a message: a small safe tree, never markup. */
export type Inline =
	| { readonly kind: "text"; readonly text: string }
	| { readonly kind: "strong"; readonly children: readonly Inline[] }
	| { readonly kind: "emphasis"; readonly children: readonly Inline[] }
	| {
			readonly kind: "link";
			readonly url: string;
			readonly children: readonly Inline[];
	  };

export type Block =
	| { readonly kind: "paragraph"; readonly children: readonly Inline[] }
	| {
			readonly kind: "list";
			readonly isOrdered: boolean;
			readonly items: readonly (readonly Inline[])[];
	  };

export interface QuickReply {
	readonly label: string;
	readonly value: string;
}

/** What the shopper wrote or tapped. */
export interface ShopperContent {
	readonly kind: "shopper";
	readonly text: string;
	/** Value of a tapped button. */
	readonly action: string | null;
	readonly attachments: readonly {
		readonly name: string;
		readonly url: string;
		readonly contentType: string;
	}[];
}

/** What the shopper was shown. */
export interface ReplyContent {
	readonly kind: "bot" | "notice" | "human";
	readonly agent: HumanAgent | null;
	readonly blocks: readonly Block[];
	readonly quickReplies: readonly QuickReply[];
	readonly articleId: string | null;
}

/** A line of a conversation. */
export interface Entry {
	/** 1, 2, 3 … without gaps. */
	readonly seq: number;
	/** Epoch ms. */
	readonly at: number;
	readonly content: ShopperContent | ReplyContent;
}
