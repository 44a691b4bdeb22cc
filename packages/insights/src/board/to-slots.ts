import type { BoardSlot } from "./board.js";

/** The queue at one minute; `at` is epoch ms. */
export interface MinuteOfQueue {
	readonly at: number;
	readonly waiting: number;
	readonly longestWaitMs: number;
	readonly promisedMs: number | null;
	readonly available: number;
}

/** Length of a slot. */
export const slotMs = 5 * 60 * 1000;

/** The day's queue in slots, the worst moment of each; slots without a sample are left out. */
export function toSlots(
	minutes: readonly MinuteOfQueue[],
	{ from, now }: { readonly from: number; readonly now: number },
): readonly BoardSlot[] {
	const slots = new Map<number, BoardSlot>();
	for (const minute of minutes) {
		if (minute.at < from || minute.at > now) continue;
		const at = from + Math.floor((minute.at - from) / slotMs) * slotMs;
		const before = slots.get(at);
		const isLonger = !before || minute.longestWaitMs > before.longestWaitMs;
		slots.set(at, {
			at,
			waiting: Math.max(before?.waiting ?? 0, minute.waiting),
			available: Math.min(
				before?.available ?? minute.available,
				minute.available,
			),
			longestWaitMs: isLonger ? minute.longestWaitMs : before.longestWaitMs,
			promisedMs: isLonger ? minute.promisedMs : before.promisedMs,
		});
	}
	return [...slots.values()].sort((a, b) => a.at - b.at);
}
