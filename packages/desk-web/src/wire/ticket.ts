import type { HumanAgent } from "./handoff.js";

/** A promise to answer later, of `GET /tickets`: `{ tickets: Ticket[] }`, open ones: whose window closes first, then letters that never went out, then the oldest. `POST /tickets/:number/done` ends it. */
export interface Ticket {
	/** As the shopper was told. */
	readonly number: string;
	readonly kind: "ticket" | "call-back";
	readonly handoffId: string;
	readonly conversationId: string;
	readonly status: "open" | "done";
	readonly subject: string;
	readonly email: string | null;
	readonly phone: string | null;
	/** When to call, in words. */
	readonly when: string | null;
	/** Whether the letter with the number went out; null where there is none to send. */
	readonly letter: "pending" | "sent" | "failed" | null;
	/** Until when a person may write freely where the shopper wrote, epoch ms; null: at any time, or no more. */
	readonly freeUntil?: number | null;
	/** Epoch ms. */
	readonly createdAt: number;
	readonly doneBy: HumanAgent | null;
}
