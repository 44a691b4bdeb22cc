import type { ClaimedTurn, TakeTurn, TurnCommit } from "../port/turns.js";

/** Does a turn at once; one that throws is tried, and counted, by whoever claims its input. */
export function attemptTurn(
	take: TakeTurn,
	claimed: ClaimedTurn,
): TurnCommit | undefined {
	try {
		return take(claimed);
	} catch {
		return undefined;
	}
}
