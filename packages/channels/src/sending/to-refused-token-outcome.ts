import type { FailedPart } from "./send-parts.js";

/** A token that is refused may be a mistake that somebody is mending: nothing was done, and a minute is waited. */
export function toRefusedTokenOutcome(
	reason: string,
): Extract<FailedPart, { kind: "retry" }> {
	return { kind: "retry", afterMs: 60_000, reason };
}
