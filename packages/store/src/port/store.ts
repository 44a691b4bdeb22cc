import type {
	ActionOutcome,
	ConversationState,
	Input,
} from "@shopbell/conversation";
import type { BoardStore } from "./board.js";
import type { Broadcast } from "./broadcast.js";
import type { ClaimedCall } from "./calls.js";
import type { StoredConversation } from "./conversations.js";
import type { DeskStore } from "./desk.js";
import type { HandoffStore } from "./handoffs.js";
import type { StoredIdentityRecords } from "./identity-records.js";
import type { InsightStore } from "./insight.js";
import type { LinkStore } from "./links.js";
import type { StoreOperations } from "./operations.js";
import type { Delivery, DeliveryOutcome } from "./outbox.js";
import type { StoreProcesses } from "./processes.js";
import type { ReachStore } from "./reach.js";
import type { ShopperMessage, TranscriptEntry } from "./transcript.js";
import type {
	Claim,
	CommitOutcome,
	TakeTurn,
	TurnAtOnce,
	TurnCommit,
} from "./turns.js";

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
	/** Where the trace stands of which it is a step, as `traceparent`; given to whoever claims it. */
	readonly trace?: string;
	/** Set when it is a message of the shopper: it enters the transcript in the same transaction. */
	readonly message?: ShopperMessage;
}

/** What became of an arrival. Answered only after it is on disk. */
export type Receipt =
	| {
			readonly kind: "accepted";
			readonly conversationId: string;
			readonly entry: TranscriptEntry | null;
			/** Its turn, where that was done at once (`takeTurnsAtOnce`). */
			readonly turned?: TurnAtOnce;
	  }
	/** Seen before; `entry` is the one made then. */
	| {
			readonly kind: "duplicate";
			readonly conversationId: string;
			readonly entry: TranscriptEntry | null;
	  }
	| { readonly kind: "unknown-conversation" };

/** What changed, told to listeners after the commit. */
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
	/**
	 * Empty when no conversation is meant, or when changes by other processes may have been missed:
	 * then there is one such change per kind, and anything of that kind may be new.
	 */
	readonly conversationId: string;
	/** The new note, of `notes`. */
	readonly noteId?: string;
	/**
	 * The new lines, of `transcript`, in their order: spares whoever has all before them a look.
	 * Absent where something else changed, or where nobody knows at hand what.
	 */
	readonly entries?: readonly TranscriptEntry[];
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

	/**
	 * From now on an arrival is answered in the transaction that writes it, where nothing else of its
	 * conversation waits and nobody works on it: one flush to disk and one look at the state less for
	 * each message. A store may leave any input, or all, to `claim`. Answers the way to stop.
	 */
	takeTurnsAtOnce(take: TakeTurn): () => void;
	/** Oldest unprocessed input of a conversation nobody works on, under a lease; undefined when there is none. */
	claim(options: {
		readonly workerId: string;
		readonly leaseMs: number;
	}): Promise<Claim | undefined>;
	/** State, replies, timers, desk commands, events and the end of the input in one transaction. */
	commit(claim: Claim, turn: TurnCommit): Promise<CommitOutcome>;
	/** The turn failed: retried later; after three failures set aside as a dead letter. `lost`: somebody else has the conversation, nothing was written. */
	fail(claim: Claim, reason: string): Promise<"retry" | "dead" | "lost">;

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
	/** `lost` when somebody else has taken it over, or decided about it: nothing was written. */
	settleDelivery(
		delivery: Delivery,
		outcome: DeliveryOutcome,
	): Promise<"settled" | "lost">;

	/** Oldest open call of a conversation that has none under way, under a lease. */
	claimCall(options: {
		readonly workerId: string;
		readonly leaseMs: number;
	}): Promise<ClaimedCall | undefined>;
	/**
	 * Ends the call and makes its outcome an input, in one transaction. `lost` when it has ended
	 * already, or when somebody else has taken it over: nothing was written.
	 */
	settleCall(
		call: ClaimedCall,
		outcome: ActionOutcome,
	): Promise<"settled" | "lost">;

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
	readonly reach: ReachStore;
	readonly links: LinkStore;
	/** The operator's part: dead letters, deliveries nobody knows of, how much of everything waits. */
	readonly operations: StoreOperations;
	readonly processes: StoreProcesses;
	readonly broadcast: Broadcast;
	/**
	 * Calls back after each commit of this process, and soon after those of others: best effort, so
	 * whoever works on what others write looks for it now and then as well. Answers the way to stop.
	 */
	subscribe(listener: (change: StoreChange) => void): () => void;
	/** Resolves when the database answers; rejects with a `StoreError` otherwise. */
	check(): Promise<void>;
	/** Whose words `database` understands. */
	readonly dialect: "sqlite" | "postgres";
	/** The query builder's handle for libraries that keep tables of their own (sign-in). */
	readonly database: unknown;
	close(): Promise<void>;
}
