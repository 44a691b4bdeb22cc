import type {
	ActionOutcome,
	ConversationState,
	Input,
} from "@shopbell/conversation";
import type { BoardStore } from "./board.js";
import type { ClaimedCall } from "./calls.js";
import type { StoredConversation } from "./conversations.js";
import type { DeskStore } from "./desk.js";
import type { HandoffStore } from "./handoffs.js";
import type { StoredIdentityRecords } from "./identity-records.js";
import type { InsightStore } from "./insight.js";
import type { Delivery, DeliveryOutcome } from "./outbox.js";
import type { ShopperMessage, TranscriptEntry } from "./transcript.js";
import type { Claim, CommitOutcome, TurnCommit } from "./turns.js";

/** One thing that arrived, before anything was done about it. */
export interface Arrival {
	/** `webchat`, `botframework`, `desk`, `timer` … */
	readonly channel: string;
	/** Account or bot on that channel; `default` where there is one only. */
	readonly account: string;
	/** The sender's own id of it; a second arrival with the same three is a duplicate. */
	readonly externalId: string;
	/** Ours when known, else the channel's conversation, created on its first arrival. */
	readonly conversation:
		| { readonly kind: "known"; readonly id: string }
		| {
				readonly kind: "external";
				readonly externalId: string;
				readonly address: unknown;
		  };
	readonly input: Input;
	/** Set when it is a message of the shopper: it enters the transcript in the same transaction. */
	readonly message?: ShopperMessage;
}

/** What became of an arrival. Answered only after it is on disk. */
export type Receipt =
	| {
			readonly kind: "accepted";
			readonly conversationId: string;
			readonly entry: TranscriptEntry | null;
	  }
	/** Seen before; `entry` is the one made then. */
	| {
			readonly kind: "duplicate";
			readonly conversationId: string;
			readonly entry: TranscriptEntry | null;
	  }
	| { readonly kind: "unknown-conversation" };

/** What changed, told to listeners of the same process after the commit. */
export interface StoreChange {
	readonly kind:
		| "inbox"
		| "transcript"
		| "outbox"
		| "calls"
		| "timers"
		| "handoffs"
		/** Somebody came, went or changed what they can be asked. */
		| "agents"
		| "notes"
		| "letters";
	/** Empty when no conversation is meant. */
	readonly conversationId: string;
	/** The new note, of `notes`. */
	readonly noteId?: string;
}

/**
 * Everything that must survive: inbox, conversations, transcript, outbox, calls, timers, handoffs,
 * proofs of identity and event log. Every promise that resolves after a write resolves after the write is durable.
 */
export interface Store {
	/** Makes a conversation that a channel names by our id. */
	openConversation(conversation: {
		readonly id: string;
		readonly channel: string;
		readonly account: string;
		readonly address: unknown;
		readonly state: ConversationState;
	}): Promise<void>;
	conversation(id: string): Promise<StoredConversation | undefined>;
	receive(arrival: Arrival): Promise<Receipt>;

	/** Oldest unprocessed input of a conversation nobody works on, under a lease; undefined when there is none. */
	claim(options: {
		readonly workerId: string;
		readonly leaseMs: number;
	}): Promise<Claim | undefined>;
	/** State, replies, timers, desk commands, events and the end of the input in one transaction. */
	commit(claim: Claim, turn: TurnCommit): Promise<CommitOutcome>;
	/** The turn failed: retried later; after three failures set aside as a dead letter. */
	fail(claim: Claim, reason: string): Promise<"retry" | "dead">;

	/** Entries with a sequence number above `after`, oldest first, at most `limit` (default 1000). */
	transcript(
		conversationId: string,
		options?: { readonly after?: number; readonly limit?: number },
	): Promise<readonly TranscriptEntry[]>;

	/** Oldest delivery of a conversation and target that nobody works on, under a lease. */
	claimDelivery(options: {
		readonly workerId: string;
		readonly leaseMs: number;
	}): Promise<Delivery | undefined>;
	settleDelivery(delivery: Delivery, outcome: DeliveryOutcome): Promise<void>;

	/** Oldest open call of a conversation that has none under way, under a lease. */
	claimCall(options: {
		readonly workerId: string;
		readonly leaseMs: number;
	}): Promise<ClaimedCall | undefined>;
	/** Ends the call and makes its outcome an input, in one transaction; a second time changes nothing. */
	settleCall(call: ClaimedCall, outcome: ActionOutcome): Promise<void>;

	/** Turns due timers into inputs; answers how many and when the next one is due. */
	fireTimers(): Promise<{
		readonly fired: number;
		readonly nextDueAt: number | null;
	}>;

	readonly handoffs: HandoffStore;
	readonly desk: DeskStore;
	readonly identityRecords: StoredIdentityRecords;
	readonly insight: InsightStore;
	readonly board: BoardStore;
	/** Calls back after each commit of this process; answers the way to stop. */
	subscribe(listener: (change: StoreChange) => void): () => void;
	/** Resolves when the database answers; rejects with a `StoreError` otherwise. */
	check(): Promise<void>;
	/** The query builder's handle for libraries that keep tables of their own (sign-in). */
	readonly database: unknown;
	close(): Promise<void>;
}
