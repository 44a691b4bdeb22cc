import type { Block, OutgoingMessage } from "@shopbell/conversation";
import { z } from "zod";

/** Most characters of one text; Direct Line clients get an error above it. */
export const maxTextLength = 8000;

const page = z.object({
	url: z.string().max(2048),
	title: z.string().max(300),
	/** Number of the order the shopper is looking at. */
	order: z.string().min(1).max(64).optional().catch(undefined),
	product: z.string().min(1).max(200).optional().catch(undefined),
	cart: z
		.object({ items: z.int().min(0).max(100_000) })
		.optional()
		.catch(undefined),
});

const device = z.object({
	kind: z.enum(["phone", "tablet", "computer"]),
	system: z.string().min(1).max(40).optional().catch(undefined),
	browser: z.string().min(1).max(40).optional().catch(undefined),
});

/** Signed by the shop for the customer who is signed in; null when nobody is any more. */
const customerToken = z.string().min(1).max(4096).nullable().optional();

/**
 * What a client may post. Everything else of an activity is dropped: `from` comes from the
 * token, `id` and `timestamp` are ours, files arrive through the upload route only.
 */
export const incomingActivity = z.object({
	type: z.string().min(1).max(60),
	text: z.string().optional(),
	/** Language of the client, BCP 47. */
	locale: z.string().max(35).optional(),
	name: z.string().max(100).optional(),
	value: z.unknown().optional(),
	channelData: z.record(z.string(), z.unknown()).nullish(),
});

/** `value` of the event `shopbell/opened`. */
export const openedValue = z.object({
	locale: z.string().max(35).optional(),
	page: page.optional(),
	device: device.optional().catch(undefined),
	customerToken: customerToken.catch(null),
});

/** `value` of the event `shopbell/feedback`. */
export const feedbackValue = z.object({
	articleId: z.string().min(1).max(200),
	isHelpful: z.boolean(),
});

/** Names of the events that our own widget sends. */
export const eventNames = {
	opened: "shopbell/opened",
	feedback: "shopbell/feedback",
} as const;

/** `channelData` of a shopper's message, as far as we read it; the rest is only echoed. */
export const incomingChannelData = z.object({
	clientActivityID: z.string().min(1).max(128).optional().catch(undefined),
	/** Value of the tapped quick reply, for clients that cannot set `value`. */
	action: z.string().max(200).optional().catch(undefined),
	/** The page the shopper is on. */
	page: page.optional().catch(undefined),
	customerToken: customerToken.catch(null),
});

/** An activity as clients get it, over REST and the stream alike. */
export interface Activity {
	readonly type: "message";
	/** `conversationId|0000001`; the number is the entry's place in the conversation. */
	readonly id: string;
	/** ISO 8601. */
	readonly timestamp: string;
	readonly channelId: "directline";
	readonly conversation: { readonly id: string };
	readonly from: {
		readonly id: string;
		readonly name?: string;
		readonly role: "bot" | "user";
	};
	readonly text: string;
	readonly textFormat: "plain" | "markdown";
	readonly locale?: string;
	readonly value?: string;
	readonly attachments?: readonly ActivityAttachment[];
	readonly suggestedActions?: {
		readonly to: readonly string[];
		readonly actions: readonly SuggestedAction[];
	};
	readonly channelData: Readonly<Record<string, unknown>> & {
		readonly "webchat:sequence-id": number;
		readonly shopbell?: ShopbellData;
	};
}

export interface ActivityAttachment {
	readonly contentType: string;
	readonly contentUrl: string;
	readonly name: string;
}

/**
 * A quick reply. `messageBack` shows the label as the shopper's words and sends `value` back
 * beside them; the other two kinds lose one or the other.
 */
export interface SuggestedAction {
	readonly type: "messageBack";
	readonly title: string;
	readonly text: string;
	readonly displayText: string;
	readonly value: string;
}

/** What our own widget draws a reply from, so that it needs no Markdown parser. */
export interface ShopbellData {
	readonly author: OutgoingMessage["author"];
	readonly locale: string;
	readonly blocks: readonly Block[];
	readonly asksFeedback: boolean;
	readonly asksRating: boolean;
	readonly asksPhoto?: true;
	readonly articleId?: string;
}

/** What GET activities and each frame of the stream carry. */
export interface ActivitySet {
	readonly activities: readonly Activity[];
	/** Place of the last entry; given back to get what follows. */
	readonly watermark: string;
}
