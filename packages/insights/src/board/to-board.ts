import { keptRate, type PromiseOutcome } from "@shopbell/handoff";
import { createLocalClock } from "../time/local-clock.js";
import type { Board } from "./board.js";
import { compareArrivals, type HourOfArrivals } from "./compare-arrivals.js";
import { planStaffing } from "./plan-staffing.js";
import { type HandoffInstants, summarizeDay } from "./summarize-day.js";
import { type MinuteOfQueue, toSlots } from "./to-slots.js";

/** What a board is made of. Instants are epoch ms. */
export interface BoardInput {
	readonly now: number;
	/** IANA name. */
	readonly timeZone: string;
	readonly target: Board["target"];
	/** The queue at this moment. */
	readonly queue: Board["now"];
	/** Samples of today. */
	readonly minutes: readonly MinuteOfQueue[];
	/** Handoffs asked for today. */
	readonly handoffs: readonly HandoffInstants[];
	/** Promises of time judged today. */
	readonly promises: readonly { readonly outcome: PromiseOutcome }[];
	/** Arrivals of the weeks before and of today. */
	readonly arrivals: readonly HourOfArrivals[];
	/** When the first handoff of all was asked for; before it nothing is known. Null: never. */
	readonly since: number | null;
}

/** The wall board at one moment. */
export function toBoard(input: BoardInput): Board {
	const { now, target } = input;
	const clock = createLocalClock(input.timeZone);
	const from = clock.dayStart(now);
	const today = summarizeDay(input.handoffs, { from, now, target });
	return {
		at: now,
		now: input.queue,
		target,
		today: { ...today, kept: keptRate(input.promises) },
		slots: toSlots(input.minutes, { from, now }),
		hours: compareArrivals(input.arrivals, {
			from,
			now,
			clock,
			since: input.since,
		}),
		staffing: planStaffing(input.arrivals, {
			now,
			clock,
			since: input.since,
			handleMs: today.meanHandleMs,
			target,
		}),
	};
}
