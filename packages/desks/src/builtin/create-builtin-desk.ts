import type { ContextPack } from "@shopbell/conversation";
import type { Desk } from "../port/desk.js";

/** What the built-in desk needs of storage. */
export interface HandoffQueue {
	/** Idempotent by `pack.handoffId`; tells the conversation that the request was taken. */
	open(pack: ContextPack): Promise<void>;
	withdraw(handoffId: string): Promise<void>;
}

/**
 * The desk that ships with the program. It reads the transcript of a conversation itself, so
 * a relayed message needs nothing more than to have been stored.
 */
export function createBuiltinDesk(queue: HandoffQueue): Desk {
	return {
		name: "builtin",
		async perform(command) {
			switch (command.kind) {
				case "request":
					return queue.open(command.pack);
				case "withdraw":
					return queue.withdraw(command.handoffId);
				case "relay":
					return;
			}
		},
	};
}
