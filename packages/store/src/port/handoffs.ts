import type {
	Attachment,
	ContextPack,
	HumanAgent,
	ReturnPack,
	SentTemplate,
} from "@shopbell/conversation";
import type {
	CalledReserves,
	HandoffDecision,
	Priority,
	QueueDecision,
	QueueSnapshot,
	Rung,
	WaitNotice,
} from "@shopbell/handoff";

/** Where a handoff stands; the last two: a ticket or call-back stands instead, nothing does. */
export type HandoffStatus =
	| "waiting"
	| "accepted"
	| "released"
	| "resolved"
	| "withdrawn"
	| "fallen-back"
	| "expired";

/** A handoff at the built-in desk. Instants are epoch ms. */
export interface StoredHandoff {
	readonly id: string;
	readonly conversationId: string;
	readonly status: HandoffStatus;
	readonly pack: ContextPack;
	readonly agent: HumanAgent | null;
	readonly requestedAt: number;
	readonly acceptedAt: number | null;
	readonly closedAt: number | null;
	/** Sequence number of the last entry when listed; tells a desk what is unread. */
	readonly lastSeq: number;
	/** Rises with every change. */
	readonly version: number;
	/** Start of the present wait, later than `requestedAt` after a way back into the queue. */
	readonly queuedAt: number;
	readonly topic: string | null;
	readonly priority: Priority;
	readonly customerId: string | null;
	/** Group it was passed to. */
	readonly group: string | null;
	readonly rung: Rung;
	readonly offer: { readonly agent: HumanAgent; readonly until: number } | null;
	/** What the shopper was told last, and when. */
	readonly told: WaitNotice | null;
	readonly toldAt: number | null;
	/** Who had it when their connection was lost. */
	readonly lostBy: HumanAgent | null;
	/** What the human agent handed back. */
	readonly back: ReturnPack | null;
	readonly ticket: {
		readonly kind: "ticket" | "call-back";
		readonly number: string;
	} | null;
	/** When the shopper of an open one was last heard on a channel that has to be called, epoch ms; null: not known or not asked. */
	readonly lastHeardAt: number | null;
	/** Supervisors who joined. */
	readonly members: readonly HumanAgent[];
}

/** Outcome of something an agent did; expected, so a value. */
export type DeskOutcome =
	| { readonly kind: "done" }
	| { readonly kind: "taken"; readonly by: HumanAgent }
	| { readonly kind: "gone" }
	| { readonly kind: "not-yours" }
	/** A colleague has answered after the line that was seen last; numbers of the lines. */
	| { readonly kind: "seen-less"; readonly seqs: readonly number[] }
	/** The colleague is not at the desk, or there is nobody in the group. */
	| { readonly kind: "not-there" };

/** Where a conversation is passed to; null: back into the queue. */
export type TransferTarget =
	| { readonly kind: "agent"; readonly agent: HumanAgent }
	| { readonly kind: "group"; readonly name: string }
	| null;

/** A queue as it is planned from; the hours are the caller's to add. */
export interface StoredQueue {
	readonly snapshot: Omit<QueueSnapshot, "opening">;
	/** Version of each waiting handoff, for `apply`. */
	readonly versions: ReadonlyMap<string, number>;
	/** When each waiting shopper was last heard, epoch ms, by handoff; those of web chat are left out. */
	readonly heard: ReadonlyMap<string, number>;
}

/** What to look for among handoffs. */
export interface HandoffSearch {
	readonly statuses: readonly HandoffStatus[];
	readonly agentId?: string;
	/** Those this person may read where conversations are private: waiting, closed, theirs, joined, mentioned. */
	readonly readableBy?: string;
	/** Conversations with a note that names this person. */
	readonly mentions?: string;
	/** Part of what was said, of the customer, an order number or an article; at most 100 characters. */
	readonly text?: string;
	readonly topic?: string;
	readonly language?: string;
	/** `requested`: oldest request first. `closed`: newest end first. */
	readonly order: "requested" | "closed";
	/** Of the page before. */
	readonly cursor?: string;
	/** 1 to 200. */
	readonly limit: number;
}

/** One page of what was found. */
export interface FoundHandoffs {
	readonly handoffs: readonly StoredHandoff[];
	readonly nextCursor: string | null;
}

/** Handoffs of the built-in desk. Each change and the signal to the conversation are one transaction. */
export interface HandoffStore {
	/** Idempotent by `pack.handoffId`; enqueues the `acknowledged` signal. */
	open(pack: ContextPack): Promise<void>;
	/**
	 * The shopper stopped waiting, or the handoff failed; idempotent. What somebody has accepted
	 * meanwhile is ended only when that was `isRefused`: the conversation decides when it hears of it.
	 */
	withdraw(handoffId: string, isRefused?: boolean): Promise<void>;
	/** Exactly one of any number of simultaneous callers gets `done`. A ticket or call-back is taken up in the same way. */
	accept(handoffId: string, agent: HumanAgent): Promise<DeskOutcome>;
	/** The agent does not take what is offered to them; others are asked. */
	decline(handoffId: string, agent: HumanAgent): Promise<DeskOutcome>;
	/** The agent's words; `id` is the page's own, repeated on retry. With `lastSeq`, the last line on screen, nothing is said over a colleague's answer. */
	say(
		handoffId: string,
		agent: HumanAgent,
		message: {
			readonly id: string;
			/** May be empty beside files. */
			readonly text: string;
			readonly attachments?: readonly Attachment[];
			/** The text is one that the channel's vendor has approved. */
			readonly template?: SentTemplate;
			readonly lastSeq?: number;
		},
	): Promise<DeskOutcome>;
	release(
		handoffId: string,
		agent: HumanAgent,
		back?: ReturnPack,
	): Promise<DeskOutcome>;
	resolve(
		handoffId: string,
		agent: HumanAgent,
		back?: ReturnPack,
	): Promise<DeskOutcome>;
	/** To a colleague at the desk, a group or the queue; `by` has it. */
	transfer(
		handoffId: string,
		by: HumanAgent,
		to: TransferTarget,
	): Promise<DeskOutcome>;
	/** A supervisor has it from now on, whoever had it or whether nobody did. */
	takeOver(handoffId: string, supervisor: HumanAgent): Promise<DeskOutcome>;
	/** A supervisor may answer beside the human agent. */
	join(handoffId: string, supervisor: HumanAgent): Promise<DeskOutcome>;
	/** A call is promised instead of an answer now, and the handoff is resolved; `by` has it. The number is in the handoff's ticket. */
	promiseCall(
		handoffId: string,
		by: HumanAgent,
		call: {
			readonly phone: string;
			readonly when: string | null;
			/** What the shopper is promised, in their language. */
			readonly toPromise: (number: string) => string;
			/** Nothing that is said here reaches the shopper: they read of it when they come back. */
			readonly isUnreached?: boolean;
		},
	): Promise<DeskOutcome>;
	/** The answer goes by e-mail and the handoff is resolved; `by` has it. A ticket, whose number is in the handoff, stays open until the letter went out. */
	answerByEmail(
		handoffId: string,
		by: HumanAgent,
		answer: {
			/** The page's own, repeated on retry. */
			readonly id: string;
			readonly to: string;
			readonly text: string;
			/** What the shopper reads when they come back, in their language. */
			readonly toPromise: (number: string) => string;
		},
	): Promise<DeskOutcome>;
	/** The shopper does not wait any longer and keeps a number; idempotent. */
	leaveTicket(handoffId: string, email: string | null): Promise<void>;

	/** The answer to the rating question, once for conversation, episode and question. */
	rate(rating: {
		readonly conversationId: string;
		readonly episode: number;
		readonly of: "bot" | "human";
		readonly instrument: string;
		readonly handoffId: string | null;
		readonly score: number;
	}): Promise<void>;
	/** A letter with the conversation as it is when it is sent, once per key; nothing where no letters can be sent. */
	emailTranscript(request: {
		readonly key: string;
		readonly conversationId: string;
		readonly to: string;
	}): Promise<void>;

	/** Everything that waits and everybody at the desk, at one moment. */
	queue(now: number): Promise<StoredQueue>;
	/** Applies what was decided on a handoff of that version, with its signal; `stale` when it has changed since: nothing was written. */
	apply(
		decision: HandoffDecision,
		version: number,
		now: number,
	): Promise<"done" | "stale">;
	/** Remembers how many reserves are called. */
	callReserves(
		decision: Extract<
			QueueDecision,
			{ kind: "call-reserves" | "dismiss-reserves" }
		>,
		now: number,
	): Promise<void>;
	/** Reserves that are called now. */
	reserves(): Promise<CalledReserves>;
	/** Conversations of agents whose connection has been gone for too long wait again, marked; answers their handoffs. */
	requeueLost(now: number): Promise<readonly string[]>;

	/** Oldest request first, or the newest when `newestFirst`; at most `limit`, default 500. */
	list(options: {
		readonly statuses: readonly HandoffStatus[];
		readonly agentId?: string;
		readonly newestFirst?: boolean;
		readonly limit?: number;
	}): Promise<readonly StoredHandoff[]>;
	/** Looks at no more than 20,000 handoffs when words are looked for. */
	search(search: HandoffSearch): Promise<FoundHandoffs>;
	get(handoffId: string): Promise<StoredHandoff | undefined>;
	/** The newest handoff of a conversation. */
	latest(conversationId: string): Promise<StoredHandoff | undefined>;
}
