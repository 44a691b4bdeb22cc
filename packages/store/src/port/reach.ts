import type { Attachment, TranscriptEntry } from "./transcript.js";

/** How far a message of ours got; each says more than the one before, and a failure is the last word. */
export type MessageMark = "sent" | "delivered" | "read" | "failed";

/** A conversation by the channel's own name of it. */
export interface NamedConversation {
	readonly channel: string;
	readonly account: string;
	/** The channel's name of the conversation. */
	readonly externalId: string;
}

/** How far the messages of one reply got. */
export interface ReplyMark {
	/** Number of the reply in the transcript. */
	readonly seq: number;
	/** Of the message that got least far. */
	readonly mark: MessageMark;
	/** Epoch ms. */
	readonly at: number;
	/** Why it failed, as a code of the vendor's; null otherwise. */
	readonly reason: string | null;
}

/** Whether and how shoppers on messengers are reached. */
export interface ReachStore {
	/** Messages of a delivery that went out in earlier attempts; 0 when none did. */
	partsSent(conversationId: string, deliveryKey: string): Promise<number>;
	/** Keeps how far an attempt got, and the vendor's ids of what it sent. */
	keepProgress(progress: {
		readonly conversationId: string;
		readonly channel: string;
		readonly account: string;
		readonly deliveryKey: string;
		/** Number of the reply in the transcript. */
		readonly seq: number;
		readonly partsSent: number;
		readonly messageIds: readonly string[];
		readonly at: number;
	}): Promise<void>;
	/** A reply that the vendor refused for good: its mark is `failed` from now on. Once per delivery. */
	refuse(refused: {
		readonly conversationId: string;
		readonly channel: string;
		readonly account: string;
		readonly deliveryKey: string;
		/** Number of the reply in the transcript. */
		readonly seq: number;
		/** A code, no sentence. */
		readonly reason: string;
		readonly at: number;
	}): Promise<void>;
	/** Raises marks; late, repeated and unknown ones change nothing. Without ids everything sent until then is meant. */
	mark(
		told: NamedConversation & {
			readonly messageIds: readonly string[];
			readonly mark: MessageMark;
			/** Epoch ms. */
			readonly until: number;
			readonly reason?: string;
		},
	): Promise<void>;
	/** By `seq`. */
	marksOf(conversationId: string): Promise<readonly ReplyMark[]>;
	/** The shopper has blocked us, or another program may answer there; a conversation that is not known is none. */
	set(
		told: NamedConversation & {
			readonly state: ReachState;
			readonly at: number;
		},
	): Promise<void>;
	of(conversationId: string): Promise<Reach>;
	/** The line that an arrival made; null when there is none. */
	lineOf(arrival: ArrivalName): Promise<ShopperLine | null>;
	/** The line shows its newest words; those of an edit that was overtaken change nothing, nor does one after the deletion. */
	edit(
		edited: ArrivalName & {
			readonly text: string;
			/** Number of the line that brought them. */
			readonly by: number;
			readonly at: number;
		},
	): Promise<void>;
	/**
	 * Forgets what a message said wherever it is kept for people: transcript, context packs, search,
	 * open gaps. Answers what it was, or null when there is none: then the message is not taken either
	 * when it comes after its deletion.
	 */
	erase(
		deleted: NamedConversation & {
			/** External id of the arrival. */
			readonly messageId: string;
			readonly at: number;
		},
	): Promise<ErasedMessage | null>;
	/** Lines that the shopper has changed or deleted, by `seq`. */
	changedLines(conversationId: string): Promise<readonly TranscriptEntry[]>;
}

/** An arrival by the names it came under. */
export interface ArrivalName {
	readonly channel: string;
	readonly account: string;
	readonly externalId: string;
}

/** A line that a shopper's message made. */
export interface ShopperLine {
	readonly conversationId: string;
	readonly seq: number;
	/** The newest words. */
	readonly text: string;
	readonly isDeleted: boolean;
}

/** A message that is forgotten. */
export interface ErasedMessage {
	readonly conversationId: string;
	/** `at` of the inputs that brought it and its changes, epoch ms. */
	readonly sentAts: readonly number[];
	/** Its files, so that copies of them can go too. */
	readonly attachments: readonly Attachment[];
}

/** `not-in-control`: another program holds the conversation at the vendor. */
export type ReachState = "ok" | "blocked" | "not-in-control";

/** How a shopper stands. */
export interface Reach {
	readonly state: ReachState;
	/** When the last message of the shopper came, epoch ms; null: never. */
	readonly lastHeardAt: number | null;
}
