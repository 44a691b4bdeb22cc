import {
	type Board,
	createLocalClock,
	toBoard,
	usualWeeks,
} from "@shopbell/insights";
import type { Store } from "@shopbell/store";
import type { DeskRules } from "../shop/desk-rules.js";

/** What the board is read from. */
export interface BoardParts {
	readonly store: Pick<Store, "board" | "desk" | "handoffs">;
	readonly rules: Pick<DeskRules, "queue">;
	/** IANA name of the shop's time zone, as its file says now. */
	readonly timeZone: () => string;
	/** Epoch ms. */
	readonly now: () => number;
}

const weekMs = 7 * 24 * 60 * 60 * 1000;

/** The wall board at this moment. Reads a day of handoffs and one row for each hour of nine weeks. */
export async function readBoard(parts: BoardParts): Promise<Board> {
	const { store, rules } = parts;
	const now = parts.now();
	const timeZone = parts.timeZone();
	const from = createLocalClock(timeZone).dayStart(now);
	const [queue, minutes, handoffs, promises, arrivals] = await Promise.all([
		readQueue(parts),
		store.board.samples(from),
		store.board.handoffTimes(from),
		store.desk.promises(from),
		store.board.arrivals(from - (usualWeeks + 1) * weekMs),
	]);
	return toBoard({
		now,
		timeZone,
		target: rules.queue().serviceLevel,
		queue,
		minutes,
		handoffs,
		promises,
		arrivals,
		since: arrivals[0]?.at ?? null,
	});
}

/** Who waits and who is there. */
export async function readQueue({
	store,
	now,
}: Pick<BoardParts, "store" | "now">): Promise<Board["now"]> {
	const at = now();
	const { waiting, agents } = (await store.handoffs.queue(at)).snapshot;
	const longest = waiting.reduce<(typeof waiting)[number] | null>(
		(first, one) =>
			first === null || one.requestedAt < first.requestedAt ? one : first,
		null,
	);
	const range = longest?.told?.estimate ?? null;
	return {
		waiting: waiting.length,
		longestWaitMs: longest === null ? 0 : Math.max(0, at - longest.requestedAt),
		promisedMs:
			longest === null || range === null || longest.toldAt === null
				? null
				: longest.toldAt + range.toMs - longest.requestedAt,
		available: agents.filter(({ presence }) => presence === "available").length,
		open: agents.reduce((sum, { open }) => sum + open, 0),
	};
}
