import type { DeskCommand, HumanAgent } from "@shopbell/conversation";
import type { DeskReport } from "../port/remote-desk.js";
import type { DeskSubject, DeskTraits, Ticket, Told } from "./desk-subject.js";
import { createSamplePack } from "./sample-pack.js";
import { createTestOutbox, type TestOutbox } from "./test-outbox.js";

/** One thing every desk promises. */
export interface DeskCase {
	readonly name: string;
	/** Whether a desk of these traits can be asked for it. */
	readonly fits: (traits: DeskTraits) => boolean;
	/** How often it is run with something else each time; the number is passed on. Default 1. */
	readonly variants?: number;
	/** The same where there is time. */
	readonly fullVariants?: number;
	readonly run: (stage: DeskStage, variant: number) => Promise<void>;
}

/** A handoff that was asked for. */
export interface Asked {
	readonly handoffId: string;
	readonly conversation: Parameters<TestOutbox["post"]>[0];
	/** Words by which its ticket is known at the desk. */
	readonly text: string;
	/** Epoch ms. */
	readonly at: number;
}

/** Where a case plays. */
export interface DeskStage {
	readonly subject: DeskSubject;
	readonly outbox: TestOutbox;
	/** Asks for a person and lets `waitMs` pass; default 100. */
	ask(waitMs?: number): Promise<Asked>;
	/** Asks once more in a conversation that has asked before. */
	askAgain(before: Asked, number: number): Asked;
	send(asked: Asked, command: DeskCommand): void;
	/** Tickets at the desk that hold the words of this handoff. */
	ticketsOf(asked: Asked): Promise<readonly Ticket[]>;
	ticketOf(asked: Asked): Promise<Ticket>;
	signalsOf(asked: Asked): Promise<readonly Told[]>;
	/** Delivers what the desk reports, in its order. */
	deliverReports(): Promise<void>;
	deliver(reports: readonly DeskReport[]): Promise<void>;
	/** Notes how long it took until a shopper heard what became of a request. */
	measure(toldAfterMs: number): void;
	/** Notes what does not hold. */
	check(holds: boolean, what: string): void;
	/** Notes when two lists are not the same. */
	checkSame(
		is: readonly unknown[],
		wanted: readonly unknown[],
		what: string,
	): void;
}

/** People at the desk. */
export const anna: HumanAgent = { id: "7", name: "Anna" };
export const jan: HumanAgent = { id: "8", name: "Jan" };

/** How a case ended. */
export interface DeskCaseResult {
	/** What does not hold, which is nothing for a good desk. */
	readonly broken: readonly string[];
	/** Longest time until a shopper heard what became of a request; 0 where none was measured. */
	readonly toldAfterMs: number;
}

/** Runs a case on a fresh desk. */
export async function runDeskCase(
	deskCase: DeskCase,
	createSubject: () => Promise<DeskSubject>,
	variant = 0,
): Promise<DeskCaseResult> {
	const subject = await createSubject();
	const broken: string[] = [];
	let toldAfterMs = 0;
	try {
		const stage = createStage(subject, broken, (ms) => {
			toldAfterMs = Math.max(toldAfterMs, ms);
		});
		await deskCase.run(stage, variant);
	} catch (error) {
		broken.push(
			`failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
		);
	} finally {
		await subject.close();
	}
	return { broken, toldAfterMs };
}

function createStage(
	subject: DeskSubject,
	broken: string[],
	measure: DeskStage["measure"],
): DeskStage {
	const outbox = createTestOutbox(subject);
	const { clock, world } = subject;
	let asks = 0;

	function request(conversation: Asked["conversation"], number: number): Asked {
		asks += 1;
		const asked: Asked = {
			handoffId: `${conversation.id}.${number}`,
			conversation,
			text: `Pytanie nr ${asks} „żółw”?`,
			at: clock.now(),
		};
		outbox.post(conversation, {
			kind: "request",
			handoffId: asked.handoffId,
			pack: createSamplePack({
				...asked,
				conversationId: conversation.id,
				channel: conversation.channel,
			}),
		});
		return asked;
	}

	const stage: DeskStage = {
		subject,
		outbox,
		async ask(waitMs = 100) {
			const asked = request(await subject.createConversation(), 1);
			await clock.pass(waitMs);
			return asked;
		},
		askAgain: (before, number) => request(before.conversation, number),
		send: (asked, command) => outbox.post(asked.conversation, command),
		ticketsOf: async ({ text }) =>
			(await world.tickets()).filter(({ texts }) =>
				texts.some((words) => words.includes(text)),
			),
		async ticketOf(asked) {
			const [ticket] = await stage.ticketsOf(asked);
			if (!ticket) throw new Error(`no ticket with "${asked.text}"`);
			return ticket;
		},
		signalsOf: async ({ handoffId }) =>
			(await subject.told()).filter(
				({ signal }) => signal.handoffId === handoffId,
			),
		deliverReports: () => stage.deliver(world.takeReports()),
		async deliver(reports) {
			for (const report of reports) {
				const receiving = outbox.process.receive({
					...report,
					at: clock.now(),
				});
				await clock.pass(50);
				const receipt = await receiving;
				if (receipt.kind !== "taken")
					broken.push(`a report of the desk itself was ${receipt.kind}`);
			}
		},
		measure,
		check(holds, what) {
			if (!holds) broken.push(what);
		},
		checkSame(is, wanted, what) {
			const [left, right] = [JSON.stringify(is), JSON.stringify(wanted)];
			if (left !== right) broken.push(`${what}: ${left}, not ${right}`);
		},
	};
	return stage;
}
