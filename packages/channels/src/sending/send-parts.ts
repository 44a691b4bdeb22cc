import type { RejectionCode, SendOutcome } from "../port/channel.js";

/** What became of one message of a reply. */
export type PartOutcome =
	| { readonly kind: "sent"; readonly messageId?: string }
	| {
			readonly kind: "retry";
			readonly afterMs: number;
			readonly reason: string;
	  }
	| { readonly kind: "unknown"; readonly reason: string }
	| {
			readonly kind: "rejected";
			readonly reason: string;
			readonly code: RejectionCode;
	  };

/** One that did not go out, or nobody knows. */
export type FailedPart = Exclude<PartOutcome, { kind: "sent" }>;

/**
 * Sends the messages of a reply in order, from the first that is not out yet, and stops at the
 * first that fails: what comes behind it must not overtake it. An attempt that goes on later
 * begins where this one stopped.
 */
export async function sendParts<Part>(
	parts: readonly Part[],
	partsSent: number,
	sendOne: (part: Part) => Promise<PartOutcome>,
): Promise<SendOutcome> {
	const messageIds: string[] = [];
	for (let index = partsSent; index < parts.length; index += 1) {
		const outcome = await sendOne(parts[index] as Part);
		if (outcome.kind !== "sent")
			return { ...outcome, partsSent: index, messageIds };
		if (outcome.messageId !== undefined) messageIds.push(outcome.messageId);
	}
	return { kind: "delivered", partsSent: parts.length, messageIds };
}
