import type { WaitRange } from "./wait-notice.js";

/** A range that a shopper was told. */
export interface WaitPromise {
	/** ms since 1970. */
	readonly toldAt: number;
	readonly range: WaitRange;
}

/** How a wait ended: an agent accepted, the ladder fell back or ended, or the shopper left. */
export interface WaitEnd {
	readonly kind: "accepted" | "fell-back" | "left";
	/** ms since 1970. */
	readonly at: number;
}

/** `withdrawn`: the shopper left before it was due, so nobody knows. */
export type PromiseOutcome = "kept" | "broken" | "withdrawn";

/** A promise with what became of it. */
export interface JudgedPromise extends WaitPromise {
	/** When the wait ended or, where it goes on, when it was broken; ms since 1970. */
	readonly endedAt: number;
	readonly outcome: PromiseOutcome;
}

/**
 * A promise is kept when an agent accepts no later than its upper end. It is broken when that has
 * passed or the ladder fell back, also when a newer promise has taken its place: a promise that
 * is renewed before its time is still one. Null: not known at `now` (ms since 1970).
 */
export function judgePromise(
	promise: WaitPromise,
	end: WaitEnd | null,
	now: number,
): JudgedPromise | null {
	const dueAt = promise.toldAt + promise.range.toMs;
	const judge = (outcome: PromiseOutcome, endedAt: number) => ({
		...promise,
		endedAt,
		outcome,
	});
	if (!end) return now > dueAt ? judge("broken", dueAt) : null;
	if (end.at > dueAt) return judge("broken", end.at);
	switch (end.kind) {
		case "accepted":
			return judge("kept", end.at);
		case "fell-back":
			return judge("broken", end.at);
		case "left":
			return judge("withdrawn", end.at);
	}
}

/** Share of kept ones among kept and broken, 0..1; null: none of either. */
export function keptRate(
	promises: readonly Pick<JudgedPromise, "outcome">[],
): number | null {
	const count = (wanted: PromiseOutcome) =>
		promises.filter(({ outcome }) => outcome === wanted).length;
	const kept = count("kept");
	const judged = kept + count("broken");
	return judged === 0 ? null : kept / judged;
}
