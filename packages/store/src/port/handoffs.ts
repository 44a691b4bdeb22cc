import type { ContextPack, HumanAgent } from "@shopbell/conversation";

/** A handoff at the built-in desk. */
export interface StoredHandoff {
	readonly id: string;
	readonly conversationId: string;
	readonly status:
		| "waiting"
		| "accepted"
		| "released"
		| "resolved"
		| "withdrawn";
	readonly pack: ContextPack;
	readonly agent: HumanAgent | null;
	readonly requestedAt: number;
	readonly acceptedAt: number | null;
	readonly closedAt: number | null;
	/** Sequence number of the last entry when listed; tells a desk what is unread. */
	readonly lastSeq: number;
}

/** Outcome of something an agent did; expected, so a value. */
export type DeskOutcome =
	| { readonly kind: "done" }
	| { readonly kind: "taken"; readonly by: HumanAgent }
	| { readonly kind: "gone" }
	| { readonly kind: "not-yours" };

/** Handoffs of the built-in desk. Each change and the signal to the conversation are one transaction. */
export interface HandoffStore {
	/** Idempotent by `pack.handoffId`; enqueues the `acknowledged` signal. */
	open(pack: ContextPack): Promise<void>;
	/** The shopper stopped waiting, or the handoff failed; idempotent. */
	withdraw(handoffId: string): Promise<void>;
	/** Exactly one of any number of simultaneous callers gets `done`. */
	accept(handoffId: string, agent: HumanAgent): Promise<DeskOutcome>;
	/** The agent's words; `messageId` is the page's own id, repeated on retry. */
	say(
		handoffId: string,
		agent: HumanAgent,
		message: { readonly id: string; readonly text: string },
	): Promise<DeskOutcome>;
	release(handoffId: string, agent: HumanAgent): Promise<DeskOutcome>;
	resolve(handoffId: string, agent: HumanAgent): Promise<DeskOutcome>;
	/** Oldest request first, or the newest when `newestFirst`; at most `limit`, default 500. */
	list(options: {
		readonly statuses: readonly StoredHandoff["status"][];
		readonly agentId?: string;
		readonly newestFirst?: boolean;
		readonly limit?: number;
	}): Promise<readonly StoredHandoff[]>;
	get(handoffId: string): Promise<StoredHandoff | undefined>;
}
