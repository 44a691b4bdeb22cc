import type { DeskCommand } from "@shopbell/conversation";

/** Where people answer. Each command may be performed more than once; `delivery.key` tells repeats apart. */
export interface Desk {
	readonly name: string;
	/** Resolves once the desk has it durably; rejects with a `DeskError` when it does not. */
	perform(command: DeskCommand, delivery: DeskDelivery): Promise<void>;
}

/** One attempt at one command. */
export interface DeskDelivery {
	/** The same for every attempt at the same command. */
	readonly key: string;
	/** Attempts before this one. */
	readonly attempt: number;
	readonly conversationId: string;
	/** Channel of the shopper. */
	readonly channel: string;
	/** Where that channel reaches the shopper; opaque here. */
	readonly address: unknown;
}
