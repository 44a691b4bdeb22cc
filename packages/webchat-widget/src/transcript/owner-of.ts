import type { Transcript } from "./transcript.js";

/** Who has the conversation, as far as the shopper can tell. */
export type ShownOwner =
	| { readonly kind: "bot" }
	/** Somebody has been asked to come. */
	| { readonly kind: "queue" }
	/** `name` is undefined until the person has said something. */
	| { readonly kind: "human"; readonly name: string | undefined };

/**
 * Reads the owner off the last reply, for every reply carries its way out: the way back to the
 * bot while somebody is awaited, the way to a person while the bot has it, none while a person
 * does.
 */
export function ownerOf({ lines }: Pick<Transcript, "lines">): ShownOwner {
	const replies = lines.filter((line) => line.kind === "reply");
	const last = replies.at(-1);
	if (!last) return { kind: "bot" };
	if (last.author.kind === "human")
		return { kind: "human", name: last.author.name || undefined };
	if (last.quickReplies.some(({ value }) => value === "bot"))
		return { kind: "queue" };
	const isBots =
		last.author.kind === "bot" ||
		last.asksRating ||
		last.quickReplies.some(({ value }) => value === "person");
	return isBots ? { kind: "bot" } : { kind: "human", name: undefined };
}
