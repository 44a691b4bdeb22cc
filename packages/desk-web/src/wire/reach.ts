/** Whether and until when my words reach the shopper; of `GET /conversations/:id`. */
export interface Reach {
	/** `not-in-control`: another program answers there. */
	readonly state: "ok" | "blocked" | "not-in-control";
	/** Until when a person may write freely, epoch ms; null: at any time. */
	readonly freeUntil: number | null;
	/** How far replies got, as far as the channel tells. */
	readonly marks: readonly {
		/** Line of the transcript. */
		readonly seq: number;
		readonly mark: "sent" | "delivered" | "read" | "failed";
		/** Why it failed, as a code; null otherwise. */
		readonly reason: string | null;
	}[];
}
