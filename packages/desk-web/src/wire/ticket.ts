import type { HumanAgent } from "./handoff.js";

/** A promise to answer later, of `GET /tickets`: `{ tickets: Ticket[] }`, open ones, oldest first. `POST /tickets/:number/done` ends it. */
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
	/** Epoch ms. */
	readonly createdAt: number;
	readonly doneBy: HumanAgent | null;
}
