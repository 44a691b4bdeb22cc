import type { HumanAgent, Owner } from "../state/conversation-state.js";

/** What can move a conversation to another owner. */
export type OwnerSignal =
	| {
			readonly kind: "request";
			readonly handoffId: string;
			readonly at: number;
	  }
	| { readonly kind: "acknowledge"; readonly handoffId: string }
	| {
			readonly kind: "accept";
			readonly handoffId: string;
			readonly agent: HumanAgent;
	  }
	/** The desk refused, was not reached, or nobody came. */
	| { readonly kind: "timeout"; readonly handoffId: string }
	/** Back to the bot: by the person, or by the shopper who no longer wants to wait. */
	| { readonly kind: "release"; readonly handoffId: string }
	| { readonly kind: "close"; readonly handoffId: string }
	| { readonly kind: "reopen" };

/**
 * The one table of ownership. Answers the new owner, or undefined when the signal does
 * not apply here: desks redeliver, so a late or repeated signal must change nothing.
 *
 * | owner  | request | acknowledge | accept | timeout | release | close  | reopen |
 * |--------|---------|-------------|--------|---------|---------|--------|--------|
 * | bot    | queued  | –           | –      | –       | –       | –      | –      |
 * | queued | –       | queued ✓    | human  | bot     | bot     | closed | –      |
 * | human  | –       | –           | –      | –       | bot     | closed | –      |
 * | closed | queued  | –           | –      | –       | –       | –      | bot    |
 */
export function ownerAfter(
	owner: Owner,
	signal: OwnerSignal,
): Owner | undefined {
	if (signal.kind === "request") {
		return owner.kind === "bot" || owner.kind === "closed"
			? {
					kind: "queued",
					handoffId: signal.handoffId,
					sinceAt: signal.at,
					acknowledged: false,
				}
			: undefined;
	}
	if (signal.kind === "reopen") {
		return owner.kind === "closed" ? { kind: "bot" } : undefined;
	}
	if (
		(owner.kind !== "queued" && owner.kind !== "human") ||
		owner.handoffId !== signal.handoffId
	) {
		return undefined;
	}
	switch (signal.kind) {
		case "acknowledge":
			return owner.kind === "queued" && !owner.acknowledged
				? { ...owner, acknowledged: true }
				: undefined;
		case "accept":
			return owner.kind === "queued"
				? { kind: "human", handoffId: owner.handoffId, agent: signal.agent }
				: undefined;
		case "timeout":
			return owner.kind === "queued" && !owner.acknowledged
				? { kind: "bot" }
				: undefined;
		case "release":
			return { kind: "bot" };
		case "close":
			return { kind: "closed" };
	}
}
