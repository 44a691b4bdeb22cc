import type { ConversationState } from "@shopbell/conversation";

/** A conversation as stored. */
export interface StoredConversation {
	readonly id: string;
	readonly channel: string;
	readonly account: string;
	readonly externalId: string | null;
	/** What the channel needs to reach the shopper again; opaque here. */
	readonly address: unknown;
	readonly state: ConversationState;
	readonly version: number;
	readonly createdAt: number;
	readonly updatedAt: number;
}
