import type { HumanAgent, Input } from "@shopbell/conversation";
import type { Delivery } from "./outbox.js";

/** An input that failed three times and was set aside. */
export interface DeadLetter {
	readonly id: number;
	readonly conversationId: string;
	readonly channel: string;
	readonly account: string;
	readonly input: Input;
	/** Line of the transcript, when it is a message of the shopper. */
	readonly seq: number | null;
	/** When it was received, epoch ms. */
	readonly at: number;
	readonly attempts: number;
	readonly reason: string | null;
}

/** A delivery of which nobody knows whether it arrived. */
export interface UnknownDelivery {
	readonly id: number;
	readonly conversationId: string;
	readonly channel: string;
	readonly account: string;
	readonly work: Delivery["work"];
	/** Line of the transcript; null for what went to a desk. */
	readonly seq: number | null;
	/** When it was written, epoch ms. */
	readonly at: number;
	readonly attempts: number;
	readonly reason: string | null;
}

/** What a person decides about a delivery that nobody knows of. */
export type UnknownSettlement = "resend" | "arrived" | "given-up";

/** How much of everything is there. */
export interface StoreCounts {
	readonly inboxPending: number;
	readonly inboxDead: number;
	/** How long the oldest pending input has waited; 0 without one. */
	readonly oldestPendingMs: number;
	/** Being sent included. */
	readonly outboxPending: number;
	readonly outboxUnknown: number;
	readonly callsOpen: number;
	/** Due and not fired yet. */
	readonly timersDue: number;
	readonly lettersPending: number;
}

/** What the operator looks at and decides. Decisions are logged with the audit. */
export interface StoreOperations {
	/** Newest first, at most `limit`, 1 to 1000. */
	deadLetters(options: {
		readonly limit: number;
	}): Promise<readonly DeadLetter[]>;
	/** Tried again from the first attempt, before what came later; false where there is none. */
	replayDeadLetter(id: number, by: HumanAgent): Promise<boolean>;
	/** Never tried again; false where there is none. */
	dropDeadLetter(id: number, by: HumanAgent): Promise<boolean>;
	/** Newest first, at most `limit`, 1 to 1000; of one conversation where it is named. */
	unknownDeliveries(options: {
		readonly limit: number;
		readonly conversationId?: string;
	}): Promise<readonly UnknownDelivery[]>;
	/** False where it is not unknown any more. */
	settleUnknown(
		id: number,
		settlement: UnknownSettlement,
		by: HumanAgent,
	): Promise<boolean>;
	counts(): Promise<StoreCounts>;
}
