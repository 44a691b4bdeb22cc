import type {
	ConversationState,
	DeskCommand,
	Input,
	OutgoingMessage,
	OutsideCall,
	TimerName,
	TurnEvent,
} from "@shopbell/conversation";
import type { StoredConversation } from "./conversations.js";

/** What a turn is done with. */
export interface ClaimedTurn {
	readonly input: Input;
	/** How often it was tried before. */
	readonly attempts: number;
	readonly conversation: StoredConversation;
	/** Where the trace stands that the turn goes on with; null: none. */
	readonly trace?: string | null;
}

/** The right to do the turn of an input that waits, for a while. */
export interface Claim extends ClaimedTurn {
	readonly inputId: number;
	/** Rises with every claim of the conversation; a commit under an older one is refused. */
	readonly token: number;
}

/**
 * Does the turn of an input while that is being written; it may come to nothing, so it touches nothing
 * outside, and others may wait for it, so it takes no longer than a turn does. Undefined, as anything
 * that is thrown, leaves the input to `claim`.
 */
export type TakeTurn = (claimed: ClaimedTurn) => TurnCommit | undefined;

/** A turn that was done and written together with its input. */
export interface TurnAtOnce {
	readonly claimed: ClaimedTurn;
	readonly turn: TurnCommit;
	/** Of the conversation, since then. */
	readonly version: number;
	/** As of a claim: it was the conversation's at that moment. */
	readonly token: number;
}

/** What a turn leaves behind. */
export interface TurnCommit {
	readonly state: ConversationState;
	readonly replies: readonly OutgoingMessage[];
	/** True when the channel must be called to deliver replies; false when shoppers read the transcript. */
	readonly deliverReplies: boolean;
	readonly timers: readonly (
		| {
				readonly kind: "set";
				readonly timer: TimerName;
				readonly token: string;
				readonly dueAt: number;
		  }
		| { readonly kind: "clear"; readonly timer: TimerName }
	)[];
	readonly deskCommands: readonly DeskCommand[];
	/** What the shop is asked; each comes back as an input. */
	readonly calls: readonly OutsideCall[];
	readonly events: readonly TurnEvent[];
	/** Where the trace stands that deliveries and calls go on with, as `traceparent`. */
	readonly trace?: string;
}

/** `lost` when another worker has taken the conversation meanwhile: nothing was written. */
export type CommitOutcome =
	| { readonly kind: "committed"; readonly version: number }
	| { readonly kind: "lost" };
