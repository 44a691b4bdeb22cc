import { DeskError, isAnswer } from "../desk-error.js";
import type { HandoffBook } from "./handoff-book.js";
import type { HandoffEntry } from "./handoff-entry.js";

/** What an adapter remembers of a ticket. */
export type TicketNotes = HandoffEntry["ticket"];

/** Something to be made at a desk that knows no keys. */
export interface Making<T> {
	readonly book: HandoffBook;
	readonly handoffId: string;
	/** Name of it, one per handoff. */
	readonly what: string;
	/** Epoch ms. */
	readonly now: () => number;
	/** Looks whether an attempt of before has made it. */
	readonly find: () => Promise<T | undefined>;
	readonly make: () => Promise<T>;
	/** What is remembered once it is there. */
	readonly note: (ticket: TicketNotes, made: T) => TicketNotes;
}

/** Time after which what a desk was asked for and has not answered is there or will not come. */
const restMs = 10_000;

/**
 * Makes something once, though answers get lost and processes end. That it is going to be made is
 * written down first; whoever finds that note looks for the thing, and while an unanswered call may
 * still be under way nothing is made. Rejects with `desk.silent` then.
 */
export async function makeOnce<T>(making: Making<T>): Promise<T> {
	const { book, handoffId, what, now, find, make, note } = making;
	const mark = `making ${what}`;
	const change = (
		to: (ticket: TicketNotes) => TicketNotes,
	): Promise<HandoffEntry> =>
		book.change(handoffId, (entry) => {
			if (!entry) throw new TypeError("a handoff that was never asked for");
			return { ...entry, ticket: to(entry.ticket) };
		});
	const without = (ticket: TicketNotes): TicketNotes =>
		Object.fromEntries(Object.entries(ticket).filter(([key]) => key !== mark));

	const begunAt = (await book.read(handoffId))?.ticket[mark];
	if (begunAt !== undefined) {
		const found = await find();
		if (found !== undefined) {
			await change((ticket) => without(note(ticket, found)));
			return found;
		}
		if (now() - Number(begunAt) < restMs)
			throw new DeskError(
				"desk.silent",
				"What the desk was asked for may still be under way.",
				"Nothing to do: it is looked for again in some seconds.",
			);
	}
	await change((ticket) => ({ ...ticket, [mark]: now() }));
	let made: T;
	try {
		made = await make();
	} catch (error) {
		// An answer ends it: an attempt right after may look and make anew.
		if (isAnswer(error)) await change((ticket) => ({ ...ticket, [mark]: 0 }));
		throw error;
	}
	await change((ticket) => without(note(ticket, made)));
	return made;
}
