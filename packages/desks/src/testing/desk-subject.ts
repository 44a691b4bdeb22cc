import type { DeskSignal, HumanAgent } from "@shopbell/conversation";
import type { Desk } from "../port/desk.js";
import type { DeskReceipt, DeskReport } from "../port/remote-desk.js";
import type { Faults } from "./faults.js";
import type { TestClock } from "./test-clock.js";

/** What a desk can do, so that one suite fits all. */
export interface DeskTraits {
	/** It is called over a network, which may fail. */
	readonly isRemote: boolean;
	/** It calls us, and must prove who it is. */
	readonly hasReports: boolean;
	/** Its words reach the shopper through this program. */
	readonly hasWords: boolean;
	/** The shopper's words reach it through this program. */
	readonly hasRelay: boolean;
	/** Its people can give a conversation back to the bot. */
	readonly givesBack: boolean;
}

/** A ticket as the people at the desk see it. */
export interface Ticket {
	readonly id: string;
	readonly isOpen: boolean;
	/** Words of the shopper, in order. */
	readonly texts: readonly string[];
	/** What only the people at the desk read. */
	readonly notes: readonly string[];
}

/** The desk on its own side, with its people. */
export interface DeskWorld {
	tickets(): Promise<readonly Ticket[]>;
	accept(ticketId: string, agent: HumanAgent): Promise<void>;
	/** `messageId` is the desk's own. */
	say(
		ticketId: string,
		agent: HumanAgent,
		text: string,
		messageId: string,
	): Promise<void>;
	resolve(ticketId: string, agent: HumanAgent): Promise<void>;
	giveBack(ticketId: string, agent: HumanAgent): Promise<void>;
	/** Reports that the desk wants to make and has not made; each is taken once and may be delivered often. */
	takeReports(): readonly DeskReport[];
	/** Ways in which somebody who is not the desk might write such a report. */
	forge(report: DeskReport): readonly {
		readonly how: string;
		readonly report: DeskReport;
	}[];
}

/** Something a conversation was told, once. */
export interface Told {
	readonly conversationId: string;
	readonly signal: DeskSignal;
	/** Epoch ms. */
	readonly at: number;
}

/** This program's side in one process. */
export interface DeskProcess {
	readonly desk: Desk;
	/** Answers `taken` also where nothing can be reported. */
	receive(report: DeskReport): Promise<DeskReceipt>;
}

/** One desk with everything around it, made anew for each case. */
export interface DeskSubject {
	readonly traits: DeskTraits;
	readonly clock: TestClock;
	readonly faults: Faults;
	readonly world: DeskWorld;
	/** Ids of a conversation that exists, on a channel which this desk can serve. */
	createConversation(): Promise<{
		readonly id: string;
		readonly channel: string;
		readonly address: unknown;
	}>;
	/** Starts a process on what is stored; the one before has ended. */
	open(): DeskProcess;
	/** Whether the conversation waits for this handoff; until it says otherwise it does. */
	stopWaiting(handoffId: string): void;
	told(): Promise<readonly Told[]>;
	/** Text of everything that was thrown or logged. */
	close(): Promise<void>;
}
