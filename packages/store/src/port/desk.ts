import type { ActionOutcome, HumanAgent } from "@shopbell/conversation";
import type { JudgedPromise, Skills } from "@shopbell/handoff";
import type { HandoffStatus } from "./handoffs.js";

/** An amount in whole units of its currency. */
export interface MoneyLimit {
	readonly amount: number;
	/** ISO 4217. */
	readonly currency: string;
}

/** Skills as they are set; an agent nobody has set any for can take everything. */
export interface AgentSkills extends Omit<Skills, "languages"> {
	readonly languages: readonly string[] | "all";
}

/** Somebody at the desk. Instants are epoch ms. */
export interface StoredAgent {
	readonly id: string;
	readonly name: string;
	readonly state: "available" | "away" | "offline";
	/** Why they are away, in their words. */
	readonly reason: string | null;
	/** Most conversations at a time. */
	readonly capacity: number;
	/** Who gets their conversations while they are away: an agent's id, `queue`, or null. */
	readonly delegateTo: string | null;
	readonly skills: AgentSkills;
	readonly groups: readonly string[];
	readonly isReserve: boolean;
	/** Most money to pay back without a supervisor; null: as the shop's settings say. */
	readonly refundLimit: MoneyLimit | null;
	/** When the last connection ended; null while there is one. */
	readonly lostAt: number | null;
	/** Conversations they have now. */
	readonly open: number;
}

/** What changes of somebody at the desk; what is left out stays. */
export type AgentChange = Partial<
	Omit<StoredAgent, "id" | "name" | "lostAt" | "open">
>;

/** A remark among colleagues. */
export interface StoredNote {
	readonly id: string;
	readonly conversationId: string;
	readonly handoffId: string;
	readonly kind: "note" | "whisper";
	readonly author: HumanAgent;
	readonly text: string;
	readonly mentions: readonly string[];
	/** Line of the conversation it stands after. */
	readonly afterSeq: number;
	/** Epoch ms. */
	readonly at: number;
}

/** A promise to answer later. */
export interface StoredTicket {
	readonly number: string;
	readonly kind: "ticket" | "call-back";
	readonly handoffId: string;
	readonly conversationId: string;
	readonly status: "open" | "done";
	readonly subject: string;
	readonly email: string | null;
	readonly phone: string | null;
	readonly when: string | null;
	/** Whether the letter with the number went out; null: there is none. */
	readonly letter: "pending" | "sent" | "failed" | null;
	/** Where the shopper wrote. */
	readonly channel: string;
	/** When the last message of the shopper came, epoch ms; null: never. */
	readonly lastHeardAt: number | null;
	/** Epoch ms. */
	readonly createdAt: number;
	readonly doneBy: HumanAgent | null;
}

/** A text agents use again and again. */
export interface StoredMacro {
	readonly id: string;
	readonly label: string;
	readonly text: string;
	/** Null: for every language. */
	readonly language: string | null;
}

/** A question that an agent found no article for. */
export interface StoredGap {
	readonly id: number;
	readonly conversationId: string;
	readonly seq: number;
	readonly text: string;
	readonly locale: string;
	/** Article the conversation was about. */
	readonly articleId: string | null;
	readonly by: HumanAgent;
	/** Epoch ms. */
	readonly at: number;
	readonly status: "open" | "done";
}

/** Something privileged that somebody did. Holds no words of shoppers. */
export interface AuditEntry {
	/** Epoch ms. */
	readonly at: number;
	readonly actor: HumanAgent;
	/** `refund.request`, `take-over`, `agent.change` … */
	readonly action: string;
	/** What it was done to: id of a handoff, conversation or person. */
	readonly subject: string;
	readonly detail: Readonly<Record<string, unknown>>;
}

/** A letter that is to be sent. */
export interface StoredLetter {
	readonly id: number;
	/** The same for every attempt. */
	readonly key: string;
	readonly conversationId: string;
	readonly kind: "ticket" | "transcript" | "answer";
	readonly to: string;
	readonly locale: string;
	readonly values: Readonly<Record<string, string>>;
	readonly attempts: number;
}

/** An answer to the rating question. */
export interface StoredRating {
	readonly conversationId: string;
	readonly episode: number;
	readonly of: "bot" | "human";
	readonly instrument: string;
	readonly handoffId: string | null;
	readonly score: number;
	/** Epoch ms. */
	readonly at: number;
}

/** An earlier conversation of the same customer, or one that a link made the same shopper's. */
export interface CustomerEpisode {
	readonly conversationId: string;
	readonly channel: string;
	/** Last change, epoch ms. */
	readonly at: number;
	/** Whether the shopper has linked it with the conversation in hand. */
	readonly isLinked: boolean;
	readonly subject: string;
	/** How its newest handoff stands; null: nobody was asked for. */
	readonly status: HandoffStatus | null;
	readonly outcome: "solved" | "arranged" | "unsolved" | null;
	readonly agent: HumanAgent | null;
}

/** The last line somebody has seen; `shopper` is the reader's id of the shopper. */
export interface StoredReadMark {
	readonly reader: HumanAgent;
	readonly seq: number;
}

/** Everything of the desk beside the handoffs themselves. */
export interface DeskStore {
	/** Everybody who has been at the desk, by name. */
	agents(): Promise<readonly StoredAgent[]>;
	agent(id: string): Promise<StoredAgent | undefined>;
	/** Makes the agent where there is none yet: available, capacity 4, all skills. */
	changeAgent(agent: HumanAgent, change: AgentChange): Promise<StoredAgent>;
	/** A connection of the agent with this process is there. */
	connected(agent: HumanAgent): Promise<void>;
	/** The last connection with this process has ended; the agent is gone unless another process has one. */
	disconnected(agentId: string): Promise<void>;
	/** Nobody is connected with this process when it starts; processes that are gone have nobody either. */
	disconnectAll(): Promise<void>;
	/** Passes all open conversations on; answers how many. */
	delegate(from: HumanAgent, to: HumanAgent | "queue"): Promise<number>;

	/** Once per `id`; a mentioned colleague finds it under mentions. */
	addNote(note: {
		readonly id: string;
		readonly handoffId: string;
		readonly kind: StoredNote["kind"];
		readonly author: HumanAgent;
		readonly text: string;
		readonly mentions: readonly string[];
	}): Promise<StoredNote | undefined>;
	notes(conversationId: string): Promise<readonly StoredNote[]>;
	note(id: string): Promise<StoredNote | undefined>;
	isMentioned(conversationId: string, agentId: string): Promise<boolean>;
	/** The agent has seen the notes of a conversation. */
	readMentions(conversationId: string, agentId: string): Promise<void>;
	/** Waiting in all, one's own open ones, unread mentions; when the longest wait began. */
	counts(agentId: string): Promise<{
		readonly waiting: number;
		readonly mine: number;
		readonly mentions: number;
		readonly waitingSince: number | null;
	}>;

	/** Never goes back; answers whether it moved. */
	markRead(
		conversationId: string,
		reader: HumanAgent,
		seq: number,
	): Promise<boolean>;
	readMarks(conversationId: string): Promise<readonly StoredReadMark[]>;
	/** Newest first, at most 20, without the conversation itself. */
	history(conversationId: string): Promise<readonly CustomerEpisode[]>;

	/** Open ones, oldest first, at most 200. */
	tickets(): Promise<readonly StoredTicket[]>;
	/** False when there is no such open ticket. */
	closeTicket(number: string, by: HumanAgent): Promise<boolean>;

	macros(): Promise<readonly StoredMacro[]>;
	saveMacro(macro: StoredMacro): Promise<void>;
	removeMacro(id: string): Promise<boolean>;

	/** Once per line of a conversation. */
	addGap(gap: Omit<StoredGap, "id" | "at" | "status">): Promise<void>;
	/** Open ones, newest first, at most 500. */
	gaps(): Promise<readonly StoredGap[]>;
	closeGap(id: number): Promise<boolean>;

	record(entry: Omit<AuditEntry, "at">): Promise<void>;
	/** Newest first; at most `limit`, 1 to 1000. */
	audit(options: {
		readonly since: number;
		readonly limit: number;
	}): Promise<readonly AuditEntry[]>;

	/** Begins something at the shop under a key; `known` with what became of it when the key was used before (null: not known). */
	beginAction(action: {
		readonly key: string;
		readonly conversationId: string;
		readonly agent: HumanAgent;
		readonly action: string;
		readonly detail: Readonly<Record<string, unknown>>;
	}): Promise<
		| { readonly kind: "begun" }
		| { readonly kind: "known"; readonly outcome: ActionOutcome | null }
	>;
	endAction(key: string, outcome: ActionOutcome): Promise<void>;

	/** Rating questions that a customer was asked in all conversations, and the last one's instant. */
	surveys(customerId: string): Promise<{
		readonly count: number;
		readonly at: number | null;
	}>;
	ratings(since: number): Promise<readonly StoredRating[]>;
	/** Promises of time whose outcome is known, newest first, at most 10,000. */
	promises(since: number): Promise<readonly JudgedPromise[]>;

	/** The next letter that is due; undefined when there is none. */
	nextLetter(): Promise<StoredLetter | undefined>;
	/** `again`: not before that instant. Sent and failed ones forget whom they were for. */
	settleLetter(
		id: number,
		outcome: "sent" | "failed" | { readonly again: number },
	): Promise<void>;
}
