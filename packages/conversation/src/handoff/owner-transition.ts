import type { Owner } from "../state/conversation-state.js";
import type { HumanAgent } from "../state/human-agent.js";

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
	/** Somebody answers a ticket or call-back that an earlier handoff fell back to. */
	| {
			readonly kind: "take-up";
			readonly handoffId: string;
			readonly agent: HumanAgent;
	  }
	/** From one person to another. */
	| {
			readonly kind: "transfer";
			readonly handoffId: string;
			readonly to: HumanAgent;
	  }
	/** From a person back to the queue. */
	| {
			readonly kind: "requeue";
			readonly handoffId: string;
			readonly at: number;
	  }
	/** The desk refused or was not reached. */
	| { readonly kind: "timeout"; readonly handoffId: string }
	/** Nobody came; a call-back or a ticket keeps the matter. */
	| { readonly kind: "fall-back"; readonly handoffId: string }
	/** Nobody came, and nothing keeps the matter. */
	| { readonly kind: "expire"; readonly handoffId: string }
	/** Back to the bot: by the person, or by the shopper who no longer wants to wait. */
	| { readonly kind: "release"; readonly handoffId: string }
	| { readonly kind: "close"; readonly handoffId: string }
	| { readonly kind: "reopen" };

/**
 * The one table of ownership. Answers the new owner, or undefined when the signal does
 * not apply here: desks redeliver, so a late or repeated signal must change nothing. Every
 * signal but `request`, `take-up` and `reopen` must name the handoff of the owner.
 *
 * | owner  | request | acknowledge | accept | take-up | transfer | requeue  | timeout | fall-back | expire | release | close  | reopen |
 * |--------|---------|-------------|--------|---------|----------|----------|---------|-----------|--------|---------|--------|--------|
 * | bot    | queued  | –           | –      | human   | –        | –        | –       | –         | –      | –       | –      | –      |
 * | queued | –       | queued ✓    | human  | –       | –        | –        | bot ¹   | bot       | bot    | bot     | closed | –      |
 * | human  | –       | –           | –      | –       | human ²  | queued ✓ | –       | –         | –      | bot     | closed | –      |
 * | closed | queued  | –           | –      | human   | –        | –        | –       | –         | –      | –       | –      | bot    |
 *
 * ¹ before the desk has acknowledged · ² another person
 */
export function ownerAfter(
	owner: Owner,
	signal: OwnerSignal,
): Owner | undefined {
	switch (signal.kind) {
		case "request":
			return isFree(owner)
				? {
						kind: "queued",
						handoffId: signal.handoffId,
						sinceAt: signal.at,
						acknowledged: false,
					}
				: undefined;
		case "take-up":
			return isFree(owner)
				? { kind: "human", handoffId: signal.handoffId, agent: signal.agent }
				: undefined;
		case "reopen":
			return owner.kind === "closed" ? { kind: "bot" } : undefined;
		default:
			return (owner.kind === "queued" || owner.kind === "human") &&
				owner.handoffId === signal.handoffId
				? ownerWithin(owner, signal)
				: undefined;
	}
}

/** Neither a person has it nor is one asked for. */
function isFree({ kind }: Owner): boolean {
	return kind === "bot" || kind === "closed";
}

/** Signals of the very handoff that is under way. */
function ownerWithin(
	owner: Extract<Owner, { kind: "queued" | "human" }>,
	signal: Exclude<OwnerSignal, { kind: "request" | "take-up" | "reopen" }>,
): Owner | undefined {
	const { handoffId } = owner;
	switch (signal.kind) {
		case "acknowledge":
			return owner.kind === "queued" && !owner.acknowledged
				? { ...owner, acknowledged: true }
				: undefined;
		case "accept":
			return owner.kind === "queued"
				? { kind: "human", handoffId, agent: signal.agent }
				: undefined;
		case "transfer":
			return owner.kind === "human" && owner.agent.id !== signal.to.id
				? { kind: "human", handoffId, agent: signal.to }
				: undefined;
		case "requeue":
			return owner.kind === "human"
				? { kind: "queued", handoffId, sinceAt: signal.at, acknowledged: true }
				: undefined;
		case "timeout":
			return owner.kind === "queued" && !owner.acknowledged
				? { kind: "bot" }
				: undefined;
		case "fall-back":
		case "expire":
			return owner.kind === "queued" ? { kind: "bot" } : undefined;
		case "release":
			return { kind: "bot" };
		case "close":
			return { kind: "closed" };
	}
}

/** Whether two owners are the same hands: the fence stays where they are. */
export function isSameHands(before: Owner, after: Owner): boolean {
	return (
		before.kind === after.kind &&
		(before.kind !== "human" ||
			after.kind !== "human" ||
			before.agent.id === after.agent.id)
	);
}
