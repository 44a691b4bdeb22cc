import type { OutgoingMessage } from "@shopbell/conversation";

/** What a channel can show; drives rendering. */
export interface ChannelCapabilities {
	readonly hasButtons: boolean;
	/** Most buttons in one message; 0 where there are none. */
	readonly maxButtons: number;
	/** Most characters of a button's label. */
	readonly maxButtonLength: number;
	/** Most characters of one message. */
	readonly maxTextLength: number;
	readonly hasMarkdown: boolean;
}

/** One message on its way to a shopper. */
export interface ChannelSend {
	readonly conversationId: string;
	readonly address: unknown;
	readonly message: OutgoingMessage;
	/** Same for every attempt. */
	readonly key: string;
}

/** What happened to it; a channel that cannot know says `unknown`. */
export type SendOutcome =
	| { readonly kind: "delivered" }
	| {
			readonly kind: "retry";
			readonly afterMs: number;
			readonly reason: string;
	  }
	| { readonly kind: "unknown"; readonly reason: string }
	| { readonly kind: "rejected"; readonly reason: string };

/** A channel that must be called to reach the shopper. */
export interface OutboundChannel {
	readonly name: string;
	readonly capabilities: ChannelCapabilities;
	send(send: ChannelSend): Promise<SendOutcome>;
}
