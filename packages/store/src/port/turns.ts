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

/** The right to do one turn, for a while. */
export interface Claim {
	readonly inputId: number;
	readonly input: Input;
	/** How often it was tried before. */
	readonly attempts: number;
	readonly conversation: StoredConversation;
	/** Where the trace stands that the turn goes on with; null: none. */
	readonly trace?: string | null;
	/** Rises with every claim of the conversation; a commit under an older one is refused. */
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
