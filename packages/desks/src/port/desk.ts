import type { DeskCommand } from "@shopbell/conversation";

/** Where people answer. Each command may be performed more than once; `handoffId` tells repeats apart. */
export interface Desk {
	readonly name: string;
	/** Resolves once the desk has it durably; rejects with a `DeskError` when it does not. */
	perform(command: DeskCommand): Promise<void>;
}
