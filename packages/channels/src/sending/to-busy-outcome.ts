import type { FailedPart } from "./send-parts.js";

const defaultMs = 5000;
const longestMs = 60 * 60_000;

/** A vendor that says it is busy has done nothing; it is asked again when it says, within an hour. */
export function toBusyOutcome(
	retryAfterSeconds: number | undefined,
	reason = "429",
): Extract<FailedPart, { kind: "retry" }> {
	const seconds = retryAfterSeconds ?? Number.NaN;
	return {
		kind: "retry",
		afterMs:
			Number.isFinite(seconds) && seconds > 0
				? Math.min(Math.ceil(seconds * 1000), longestMs)
				: defaultMs,
		reason,
	};
}
