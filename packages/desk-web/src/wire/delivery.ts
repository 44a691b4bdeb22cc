/** A message of which nobody knows whether it arrived; of `GET /conversations/:id` and the socket. */
export interface UnknownDelivery {
	readonly id: number;
	readonly conversationId: string;
	/** Line of the transcript. */
	readonly seq: number;
	readonly channel: string;
	/** Epoch ms. */
	readonly at: number;
}

/** Body of `POST /conversations/:id/deliveries/:delivery/settle`. */
export type Settlement = "resend" | "arrived" | "given-up";

/** What failed three times and was set aside. `POST /dead-letters/:id/replay` and `…/drop` decide. */
export interface DeadLetter {
	readonly id: number;
	readonly conversationId: string;
	readonly channel: string;
	/** What the shopper wrote; null for what is no message. */
	readonly text: string | null;
	/** Epoch ms. */
	readonly at: number;
	readonly attempts: number;
	/** Name of the mistake; null where it is not known. */
	readonly reason: string | null;
}

/** Answer of `GET /stuck`, newest first. */
export interface StuckPage {
	readonly dead: readonly DeadLetter[];
	readonly unknown: readonly UnknownDelivery[];
}
