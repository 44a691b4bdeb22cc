import {
	type DeskCommand,
	type DeskSignal,
	maskPack,
	type PersonalDataClass,
} from "@shopbell/conversation";
import type { HandoffBook } from "../book/handoff-book.js";
import type { HandoffEntry } from "../book/handoff-entry.js";
import { DeskError, isOutage } from "../desk-error.js";
import { deskWords } from "../note/desk-words.js";
import { toTicketNumber } from "../note/to-ticket-number.js";
import type { Desk, DeskDelivery } from "../port/desk.js";
import type { DeskClock } from "../port/desk-clock.js";
import type {
	DeskArrival,
	DeskHealth,
	DeskReceipt,
	DeskReport,
	RemoteCommand,
	RemoteDesk,
} from "../port/remote-desk.js";
import { createBreaker } from "./create-breaker.js";
import { createHearing } from "./create-hearing.js";

/** What a line to a desk outside is made of. */
export interface DeskLineOptions {
	readonly desk: RemoteDesk;
	readonly book: HandoffBook;
	readonly clock: DeskClock;
	/** Language of the people at the desk. */
	readonly locale: string;
	/** Makes it an input of the conversation, once per `dedupeId`; resolves when that is durable. */
	readonly tell: (
		conversationId: string,
		arrival: DeskArrival,
	) => Promise<void>;
	/** Whether the conversation still waits for this handoff. */
	readonly isAwaited: (
		conversationId: string,
		handoffId: string,
	) => Promise<boolean>;
	/** Personal data that the people at the desk do not need; default none is left out. */
	readonly mask?: ReadonlySet<PersonalDataClass>;
	/** Time after the request at which the shopper hears that the desk cannot be reached; default 4,000 ms. */
	readonly patienceMs?: number;
}

/** A desk outside as the rest of the program uses it. */
export interface DeskLine extends Desk {
	/** A request of the desk to us. Resolves once everything in it is durable. */
	receive(report: DeskReport): Promise<DeskReceipt>;
	check(): Promise<DeskHealth>;
}

/** Time between two attempts while the shopper has not been told anything. */
const pauseMs = 500;
/** Shortest time an attempt gets, however late it begins. */
const leastMs = 1500;
/** Time any other command gets. */
const commandMs = 8000;

/**
 * The line to a desk outside. A request that the desk does not take within `patienceMs` is told to
 * the shopper with the number of a ticket, and goes on being tried: what the desk gets in the end is
 * that ticket, exactly once, with its number in it. Nobody hears "somebody will join you" before
 * the desk has the request.
 */
export function createDeskLine(options: DeskLineOptions): DeskLine {
	const { desk, book, clock, patienceMs = 4000, mask = new Set() } = options;
	const breaker = createBreaker(clock.now);
	const hear = createHearing(options);
	const words = deskWords(options.locale);

	async function request(
		command: Extract<DeskCommand, { kind: "request" }>,
		delivery: DeskDelivery,
	): Promise<void> {
		const { handoffId } = command;
		const entry = await book.change(
			handoffId,
			(known) =>
				known ?? {
					schema: 1,
					conversationId: delivery.conversationId,
					locale: command.pack.locale,
					askedAt: Math.min(command.pack.requestedAt, clock.now()),
					stage: "asked",
					ticketNumber: null,
					agentId: null,
					ticket: {},
				},
		);
		if (entry.stage !== "asked") return confirm(handoffId, entry);
		if (entry.ticketNumber === null && !(await isAwaited(handoffId, entry)))
			return drop(command, entry, delivery);
		const untilMs =
			entry.ticketNumber === null
				? Math.max(leastMs, entry.askedAt + patienceMs - clock.now())
				: commandMs;
		try {
			if (breaker.isOpen()) throw resting();
			await attempt(
				{ ...command, pack: maskPack(command.pack, mask) },
				delivery,
				entry,
				untilMs,
			);
		} catch (error) {
			if (entry.ticketNumber === null) await promiseTicket(handoffId, entry);
			throw error;
		}
		await confirm(
			handoffId,
			await book.change(handoffId, (known) => ({
				...(known ?? entry),
				stage: "taken",
			})),
		);
		await book.link(`conversation|${entry.conversationId}`, handoffId);
	}

	/** Tries until it is there or the time is over; what fails at once is tried again after a pause. */
	async function attempt(
		command: RemoteCommand,
		delivery: DeskDelivery,
		entry: HandoffEntry | undefined,
		untilMs: number,
	): Promise<void> {
		const endAt = clock.now() + untilMs;
		for (;;) {
			try {
				await once(command, delivery, entry, endAt - clock.now());
				breaker.mend();
				return;
			} catch (error) {
				const isLastTry = clock.now() + pauseMs + leastMs > endAt;
				if (isLastTry && isOutage(error)) breaker.trip();
				if (isLastTry || error instanceof OutOfTime) throw error;
			}
			await clock.sleep(pauseMs);
		}
	}

	async function once(
		command: RemoteCommand,
		delivery: DeskDelivery,
		entry: HandoffEntry | undefined,
		ms: number,
	): Promise<void> {
		const cut = new AbortController();
		const performed = desk.perform(command, {
			...delivery,
			ticketNumber: toTicketNumber(command.handoffId),
			isPromised: (entry?.ticketNumber ?? null) !== null,
			signal: cut.signal,
		});
		performed.catch(() => undefined);
		const over = new AbortController();
		try {
			await Promise.race([
				performed,
				clock.sleep(Math.max(0, ms), over.signal).then(() => {
					// What it has begun may still reach the desk: the rest lets that settle first.
					breaker.trip();
					throw new OutOfTime();
				}),
			]);
		} finally {
			over.abort();
			cut.abort();
		}
	}

	/** The desk has it: the shopper hears so, unless something else was promised meanwhile. */
	async function confirm(
		handoffId: string,
		entry: HandoffEntry,
	): Promise<void> {
		if (entry.ticketNumber === null && entry.stage === "taken")
			await tellOnce(entry, "acknowledged", {
				kind: "acknowledged",
				handoffId,
			});
	}

	async function promiseTicket(
		handoffId: string,
		entry: HandoffEntry,
	): Promise<void> {
		const number = toTicketNumber(handoffId);
		await book.change(handoffId, (known) => ({
			...(known ?? entry),
			ticketNumber: number,
		}));
		await tellOnce(entry, "fell-back", {
			kind: "fell-back",
			handoffId,
			way: "ticket",
			number,
		});
	}

	/** Nobody waits any more and nothing was promised: an open ticket of the same shopper hears of it, and no new one is made. */
	async function drop(
		command: Extract<DeskCommand, { kind: "request" }>,
		entry: HandoffEntry,
		delivery: DeskDelivery,
	): Promise<void> {
		const { handoffId, pack } = command;
		const earlier = await book.find(`conversation|${entry.conversationId}`);
		if (earlier !== undefined)
			await aside(
				earlier,
				words.askedAgain(pack.asked.at(-1)?.text ?? ""),
				delivery,
			);
		await book.change(handoffId, (known) => ({
			...(known ?? entry),
			stage: "dropped",
		}));
	}

	async function aside(
		handoffId: string,
		text: string,
		delivery: DeskDelivery,
	): Promise<void> {
		const entry = await book.read(handoffId);
		if (entry?.stage !== "taken") return;
		await other({ kind: "note", handoffId, text }, delivery, entry);
	}

	/** Anything after the request; a handoff that never reached the desk has no such thing. */
	async function other(
		command: RemoteCommand,
		delivery: DeskDelivery,
		entry: HandoffEntry,
	): Promise<void> {
		if (breaker.isOpen()) throw resting();
		try {
			await once(command, delivery, entry, commandMs);
			breaker.mend();
		} catch (error) {
			if (isOutage(error)) breaker.trip();
			throw error;
		}
	}

	/** The shopper waits no longer: the desk hears where the answer goes, the shopper the number. */
	async function keepAsTicket(
		{ handoffId, email }: Extract<DeskCommand, { kind: "ticket" }>,
		entry: HandoffEntry,
		delivery: DeskDelivery,
	): Promise<void> {
		const kept = email ?? "here";
		if (entry.ticket.kept !== kept) {
			const number = toTicketNumber(handoffId);
			await aside(handoffId, words.keepAsTicket(number, email), delivery);
			await book.change(handoffId, (known) => ({
				...(known ?? entry),
				ticket: { ...known?.ticket, kept },
			}));
		}
		await promiseTicket(handoffId, entry);
	}

	async function afterRequest(
		handoffId: string,
		run: (entry: HandoffEntry) => Promise<void>,
	): Promise<void> {
		const entry = await book.read(handoffId);
		if (entry?.stage === "taken") await run(entry);
	}

	const isAwaited = (handoffId: string, entry: HandoffEntry) =>
		options.isAwaited(entry.conversationId, handoffId);

	const tellOnce = (
		{ conversationId }: HandoffEntry,
		what: string,
		signal: DeskSignal,
	): Promise<void> =>
		options.tell(conversationId, {
			dedupeId: `${signal.handoffId}|${what}`,
			signal,
		});

	return {
		name: desk.kind,
		async perform(command, delivery) {
			switch (command.kind) {
				case "request":
					return request(command, delivery);
				case "relay":
					return afterRequest(command.handoffId, (entry) =>
						other(command, delivery, entry),
					);
				case "withdraw":
					return afterRequest(command.handoffId, async (entry) => {
						// A promised ticket stays; whoever opens it should know where the shopper is.
						if (entry.ticketNumber !== null)
							return aside(command.handoffId, words.leftTheChat, delivery);
						// Somebody accepted meanwhile: the conversation decides when it hears of it.
						if (entry.agentId === null || command.isRefused)
							await other(command, delivery, entry);
					});
				case "ticket":
					return afterRequest(command.handoffId, (entry) =>
						keepAsTicket(command, entry, delivery),
					);
				// Letters and ratings are the business of this program, whichever desk answers.
				case "rated":
				case "email-transcript":
					return;
			}
		},
		async receive(given) {
			const receipt = await desk.receive(given);
			if (receipt.kind === "taken")
				for (const arrival of receipt.arrivals) await hear(arrival);
			return receipt;
		},
		async check() {
			const cut = new AbortController();
			try {
				return await desk.check(cut.signal);
			} finally {
				cut.abort();
			}
		},
	};
}

class OutOfTime extends DeskError {
	constructor() {
		super(
			"desk.unreachable",
			"The desk did not finish in time.",
			"Check whether the desk is up; it is tried again by itself.",
		);
	}
}

function resting(): DeskError {
	return new DeskError(
		"desk.unreachable",
		"The desk could not be reached a moment ago.",
		"Check whether the desk is up; it is tried again by itself.",
	);
}
