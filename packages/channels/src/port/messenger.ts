import type { Input } from "@shopbell/conversation";
import type { OutboundChannel } from "./channel.js";

/** A request of a vendor, before anything of it is believed. */
export interface WebhookRequest {
	readonly method: "GET" | "POST";
	readonly query: URLSearchParams;
	/** Names in small letters. */
	readonly headers: Readonly<Record<string, string | undefined>>;
	/** The bytes as they came: signatures are over these. */
	readonly body: Uint8Array;
	/** Epoch ms. */
	readonly at: number;
}

/** What became of a request of a vendor. */
export type WebhookReceipt =
	/** Genuine. Every event is stored before the vendor is answered. */
	| {
			readonly kind: "taken";
			readonly events: readonly ChannelEvent[];
			/** What the vendor wants to read; default an empty 200. */
			readonly reply?: { readonly contentType: string; readonly body: string };
			/** Calls to the vendor that nothing depends on, e.g. that a tap was seen; after the answer. */
			readonly afterwards?: () => Promise<void>;
	  }
	/** The vendor asks whether this address is ours. */
	| { readonly kind: "challenge"; readonly body: string }
	| {
			readonly kind: "refused";
			readonly status: 400 | 401 | 403;
			readonly code:
				| "signature-missing"
				| "signature-wrong"
				| "stale"
				| "challenge-wrong"
				| "malformed";
	  };

/** A file that lies at the vendor: fetched after the acknowledgement, under our own roof from then on. */
export interface RemoteFile {
	/** What `MessengerChannel.fetchFile` takes. */
	readonly ref: string;
	readonly name: string;
	readonly contentType: string;
	/** Bytes, where the vendor says so. */
	readonly size?: number;
}

/** What the bot cannot read and a person can. */
export type UnreadKind = "voice" | "video" | "sticker" | "contact" | "other";

/** Something a vendor tells. */
export type ChannelEvent =
	/** The shopper said, tapped or opened something. */
	| {
			readonly kind: "arrival";
			/** Account or page of the shop on that channel; `default` where there is one only. */
			readonly account: string;
			/** The same for every delivery of the same thing. */
			readonly externalId: string;
			/** The channel's own name of the conversation. */
			readonly conversationId: string;
			/** What `send` needs to reach the shopper. */
			readonly address: unknown;
			readonly input: Extract<Input, { kind: "message" | "opened" }>;
			/** Set for a message: it enters the transcript. */
			readonly message?: { readonly text: string; readonly action?: string };
			readonly files?: readonly RemoteFile[];
			/** A voice message, a sticker, a place …: said to the shopper where the bot cannot read it. */
			readonly unread?: UnreadKind;
			/** What the link that led here carries, e.g. a signed link of ours. */
			readonly referral?: string;
			/** `externalId` of the arrival whose words these replace, where `input.edits` is set. */
			readonly replaces?: string;
	  }
	/** How far a message of ours got. Marks come late, twice and in any order; a lower one changes nothing. */
	| {
			readonly kind: "mark";
			readonly account: string;
			/** The vendor's ids as `send` answered them; empty: everything up to `until`. */
			readonly messageIds: readonly string[];
			readonly conversationId: string;
			readonly mark: "sent" | "delivered" | "read" | "failed";
			/** Epoch ms. */
			readonly until: number;
			readonly reason?: string;
	  }
	/** A message of before is gone at the shopper's. */
	| {
			readonly kind: "deleted";
			readonly account: string;
			readonly conversationId: string;
			/** `externalId` of the arrival that brought it. */
			readonly messageId: string;
	  }
	/** Whether the shopper can be reached at all. */
	| {
			readonly kind: "reach";
			readonly account: string;
			readonly conversationId: string;
			readonly canReach: boolean;
	  }
	/** Which program may answer there; while it is another one, nothing is said. */
	| {
			readonly kind: "control";
			readonly account: string;
			readonly conversationId: string;
			readonly isOurs: boolean;
	  }
	/** Read and understood, of no consequence; or an item of a batch that makes no sense. */
	| { readonly kind: "ignored"; readonly what: string };

/** What became of fetching a file. */
export type FetchedFile =
	| {
			readonly kind: "file";
			readonly bytes: Uint8Array;
			readonly contentType: string;
	  }
	| { readonly kind: "retry"; readonly afterMs: number }
	| { readonly kind: "gone"; readonly reason: string };

/** A messenger: what it sends us, and the way back. */
export interface MessengerChannel extends OutboundChannel {
	/** Checks that a request is genuine and says what it means. Bad items of a batch become `ignored`; the good ones beside them count. */
	receive(request: WebhookRequest): Promise<WebhookReceipt>;
	/** The bytes of a file that lies at the vendor; at most `maxBytes`. */
	fetchFile?(ref: string, maxBytes: number): Promise<FetchedFile>;
	/** An address that opens a chat with the shop and brings `reference` back from there; null while the vendor does not tell who we are. */
	linkTo?(link: ReturnLink): Promise<string | null>;
	/** Tells the vendor where to send what arrives, and checks that it took it. */
	connect?(webhookUrl: string): Promise<ConnectOutcome>;
	/** Whether everything is as it has to be; asks the vendor, changes nothing. */
	inspect?(webhookUrl: string): Promise<ConnectOutcome>;
}

/** What an address carries that leads a shopper here from elsewhere. */
export interface ReturnLink {
	/** At most 64 letters, digits, `-` and `_`, which every vendor's address takes. */
	readonly reference: string;
	/** Words behind it, where the shopper has to send it as a message. */
	readonly text: string;
}

/** How a channel stands with its vendor, a line each. */
export interface ConnectOutcome {
	readonly isReady: boolean;
	readonly checks: readonly {
		/** e.g. `token`, `webhook`, `subscription`, `number`. */
		readonly name: string;
		readonly isGood: boolean;
		/** What is wrong and what to do about it; empty when good. */
		readonly fix: string;
	}[];
}
