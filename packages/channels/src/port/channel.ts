import type { OutgoingMessage, SentTemplate } from "@shopbell/conversation";
import type { ChannelCapabilities } from "../look/capabilities.js";

/** One reply on its way to a shopper. */
export interface ChannelSend {
	readonly conversationId: string;
	readonly address: unknown;
	readonly message: OutgoingMessage;
	/** Same for every attempt. */
	readonly key: string;
	/** Account or page of the shop on the channel; default `default`. */
	readonly account?: string;
	/** Number of the reply in its conversation. */
	readonly seq?: number;
	/** Messages of this reply that went out in earlier attempts: the channel goes on behind them. Default 0. */
	readonly partsSent?: number;
	/** When the shopper was last heard, epoch ms; null or absent when never. For channels with a window. */
	readonly lastHeardAt?: number | null;
	/** Epoch ms; default the system clock. */
	readonly now?: number;
	/** A text that the vendor has approved, chosen by a person where free words are not allowed any more. */
	readonly template?: SentTemplate;
}

/** Why a channel will never take a message. */
export type RejectionCode =
	/** Free words are not allowed so long after the shopper's last message. */
	| "window-closed"
	/** The shopper has blocked the bot or left. */
	| "unreachable"
	/** Another program holds the conversation at the vendor. */
	| "not-in-control"
	/** Our token or right is gone. */
	| "not-allowed"
	/** The vendor has approved no such text in this language. */
	| "template-unknown"
	/** The vendor has stopped the text for a while, because too many shoppers did not want it. */
	| "template-paused"
	/** The vendor has stopped the text for good. */
	| "template-disabled"
	/** Too few or too many values for the text's places, or one that does not fit. */
	| "template-parameters"
	/** The shopper does not want such texts, or gets too many of them. */
	| "not-wanted"
	| "too-large"
	| "invalid";

/** How far a reply got, whatever became of the rest. */
interface Progress {
	/** Messages of the reply that are certainly out, those of earlier attempts included. */
	readonly partsSent?: number;
	/** The vendor's ids of the messages sent in this attempt, by which marks name them. */
	readonly messageIds?: readonly string[];
}

/** What happened to it; a channel that cannot know says `unknown`. */
export type SendOutcome = Progress &
	(
		| { readonly kind: "delivered" }
		/** Certain that nothing happened to the part that failed. */
		| {
				readonly kind: "retry";
				readonly afterMs: number;
				readonly reason: string;
		  }
		| { readonly kind: "unknown"; readonly reason: string }
		| {
				readonly kind: "rejected";
				readonly reason: string;
				readonly code?: RejectionCode;
		  }
	);

/** A channel that must be called to reach the shopper. */
export interface OutboundChannel {
	readonly name: string;
	readonly capabilities: ChannelCapabilities;
	send(send: ChannelSend): Promise<SendOutcome>;
	/** Shows that somebody is writing; best effort, never rejects. */
	showTyping?(address: unknown): Promise<void>;
}
