import type { ContextPack, DeskCommand } from "@shopbell/conversation";
import type { Desk } from "../port/desk.js";

/** What the built-in desk needs of storage. */
export interface HandoffQueue {
	/** Idempotent by `pack.handoffId`; tells the conversation that the request was taken. */
	open(pack: ContextPack): Promise<void>;
	/** Ends a wait; `isRefused` ends it also where somebody has accepted. */
	withdraw(handoffId: string, isRefused: boolean): Promise<void>;
	/** The shopper keeps a number instead of waiting, sent to `email` where there is one; idempotent. */
	leaveTicket(handoffId: string, email: string | null): Promise<void>;
	/** Idempotent by conversation, episode and question. */
	rate(rating: Extract<DeskCommand, { kind: "rated" }>): Promise<void>;
	/** Idempotent by `key`. */
	emailTranscript(request: {
		readonly key: string;
		readonly conversationId: string;
		readonly to: string;
	}): Promise<void>;
}

/**
 * The desk that ships with the program. It reads the transcript of a conversation itself, so
 * a relayed message needs nothing more than to have been stored.
 */
export function createBuiltinDesk(queue: HandoffQueue): Desk {
	return {
		name: "builtin",
		async perform(command, { key }) {
			switch (command.kind) {
				case "request":
					return queue.open(command.pack);
				case "withdraw":
					return queue.withdraw(command.handoffId, command.isRefused ?? false);
				case "relay":
					return;
				case "ticket":
					return queue.leaveTicket(command.handoffId, command.email);
				case "rated":
					return queue.rate(command);
				case "email-transcript":
					return queue.emailTranscript({ key, ...command });
			}
		},
	};
}
