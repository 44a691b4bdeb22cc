import type { WaitRange } from "./wait-notice.js";

/** A range that a shopper was told. */
export interface WaitPromise {
	/** ms since 1970. */
	readonly toldAt: number;
	readonly range: WaitRange;
}

/** `withdrawn`: the shopper left, or a newer promise took its place before its time. */
export type PromiseOutcome = "kept" | "broken" | "withdrawn";

/** A promise with what became of it. */
export interface JudgedPromise extends WaitPromise {
	/** When the wait ended, ms since 1970. */
	readonly endedAt: number;
	readonly outcome: PromiseOutcome;
}

/**
 * A promise is kept when an agent accepted no later than its upper end, and broken when that has
 * passed, whatever came then. Null: not known at `now` (ms since 1970).
 */
export function judgePromise(
	promise: WaitPromise,
	end: { readonly kind: "accepted" | "left"; readonly at: number } | null,
	now: number,
): JudgedPromise | null {
	const dueAt = promise.toldAt + promise.range.toMs;
	if (end && end.at <= dueAt)
		return {
			...promise,
			endedAt: end.at,
			outcome: end.kind === "accepted" ? "kept" : "withdrawn",
		};
	if (!end && now <= dueAt) return null;
	return { ...promise, endedAt: end?.at ?? now, outcome: "broken" };
}

/** Share of kept ones among kept and broken, 0..1; null: none of either. */
export function keptRate(
	promises: readonly Pick<JudgedPromise, "outcome">[],
): number | null {
	const count = (outcome: PromiseOutcome) =>
		promises.filter((promise) => promise.outcome === outcome).length;
	const judged = count("kept") + count("broken");
	return judged === 0 ? null : count("kept") / judged;
}
