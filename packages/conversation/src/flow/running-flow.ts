import type { ActionName, FlowValue, SlotType } from "@shopbell/knowledge";
import type { ActionOutcome } from "../action/shop-action.js";

/** Where a value comes from: the shopper's words, the page or signed-in customer, an earlier turn, or one reading of several. */
export type Provenance = "said" | "page" | "earlier" | "guessed";

/** A slot that has a value. */
export interface FilledSlot {
	readonly value: FlowValue;
	readonly from: Provenance;
	/** False until the shopper has agreed to what was taken rather than said. */
	readonly isConfirmed: boolean;
}

/** What a running flow waits for. */
export type FlowWait =
	| {
			readonly kind: "answer";
			/** Number of the question in the conversation; buttons of older ones are void. */
			readonly question: number;
			/** Times the question was put so far. */
			readonly tries: number;
			/** Set while a taken value waits for a yes or no. */
			readonly isConfirming: boolean;
	  }
	| {
			readonly kind: "call";
			readonly key: string;
			readonly attempt: number;
			/** Times the shopper was told that the answer is still to come. */
			readonly told?: number;
	  }
	/** The shop did not answer; the shopper may have it tried again. */
	| {
			readonly kind: "retry";
			readonly key: string;
			readonly attempt: number;
			readonly question: number;
	  }
	/** The shop answered while a person was awaited. */
	| {
			readonly kind: "result";
			readonly outcome: ActionOutcome;
			readonly key: string;
			readonly attempt: number;
	  };

/** A flow under way. Plain data. */
export interface RunningFlow {
	readonly id: string;
	/** Number of the run in the conversation. */
	readonly run: number;
	/** Step it stands at. */
	readonly at: string;
	readonly wait: FlowWait;
	readonly slots: Readonly<Record<string, FilledSlot>>;
	/** What calls brought and steps remembered. */
	readonly values: Readonly<Record<string, FlowValue>>;
	/** Questions that were answered, oldest first, at most twenty. */
	readonly answered: readonly string[];
	/** Calls so far; makes their keys. */
	readonly calls: number;
	/** What the shop was asked to do and how that ended, oldest first, at most twenty; absent before the first answer. */
	readonly done?: readonly ShopDeed[];
}

/** One call to the shop that is over. */
export interface ShopDeed {
	readonly action: ActionName;
	/** `late`: no answer came in time, so nobody knows whether it was done. */
	readonly outcome: ActionOutcome["kind"] | "late";
}

/** A value the shopper gave in this conversation, kept for later flows. */
export interface KeptValue {
	readonly type: SlotType;
	readonly value: FlowValue;
}
