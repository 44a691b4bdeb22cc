import type { OutsideCall } from "@shopbell/conversation";

/** A call to the shop that has not been answered yet, and the right to perform it for a while. */
export interface ClaimedCall {
	readonly id: number;
	readonly conversationId: string;
	readonly call: OutsideCall;
	/** Where the trace stands that the call and its answer go on with; null: none. */
	readonly trace?: string | null;
	/** Rises with every claim of the conversation. */
	readonly token: number;
}
