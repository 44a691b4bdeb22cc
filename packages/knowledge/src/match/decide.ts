import type { Candidate, Decision, MatchPolicy } from "./match.js";

/** Least probability of a choice worth offering. */
const LEAST_CHOICE = 0.05;
/** Least probability that the right one is among the choices offered. */
const LEAST_TOGETHER = 0.35;
/** Least probability of the first choice: below it, choices would only show that nothing was understood. */
const LEAST_FIRST = 0.35;
/** Below this the question is taken to be about something else. */
const OUT_OF_SCOPE = 0.15;

/**
 * Turns ranked candidates into a decision: answer when the first is sure enough,
 * offer choices when together they are likely to hold the right one, else none.
 */
export function decide(
	candidates: readonly Candidate[],
	thresholdOf: (candidate: Candidate) => number,
	policy: Pick<MatchPolicy, "maxChoices">,
): Decision {
	const [first] = candidates;
	if (first === undefined) return { kind: "none", reason: "empty" };
	if (first.confidence >= thresholdOf(first))
		return { kind: "answer", candidate: first };
	const choices = candidates
		.filter(({ confidence }) => confidence >= LEAST_CHOICE)
		.slice(0, Math.max(1, Math.min(3, policy.maxChoices)));
	const together = choices.reduce((sum, { confidence }) => sum + confidence, 0);
	if (first.confidence >= LEAST_FIRST && together >= LEAST_TOGETHER)
		return { kind: "clarify", candidates: choices };
	return {
		kind: "none",
		reason: first.confidence < OUT_OF_SCOPE ? "out-of-scope" : "weak",
	};
}
