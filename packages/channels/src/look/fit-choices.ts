import { decodeAction, type QuickReply } from "@shopbell/conversation";
import type { ButtonForm, ChannelCapabilities } from "./capabilities.js";

/** What can be tapped, and what has to be written instead. */
export interface FittedChoices {
	/** Null: nothing is tapped. */
	readonly buttons: {
		readonly form: ButtonForm;
		readonly replies: readonly QuickReply[];
	} | null;
	/** Choices that did not fit, as lines under the text; empty when all did. */
	readonly lines: readonly string[];
}

/**
 * The first form in which every choice fits. Where there is none, choices become lines, because a
 * label that is cut off helps nobody; the way to a person stays a button wherever it fits.
 */
export function fitChoices(
	replies: readonly QuickReply[],
	{ buttonForms }: Pick<ChannelCapabilities, "buttonForms">,
): FittedChoices {
	if (replies.length === 0) return { buttons: null, lines: [] };
	const form = buttonForms.find((each) => fitsAll(replies, each));
	if (form) return { buttons: { form, replies }, lines: [] };
	for (const each of buttonForms) {
		const kept = replies
			.filter((reply) => isSmall(reply) && fitsAll([reply], each))
			.slice(-each.max);
		if (kept.length > 0)
			return {
				buttons: { form: each, replies: kept },
				lines: toLines(replies.filter((reply) => !kept.includes(reply))),
			};
	}
	return { buttons: null, lines: toLines(replies) };
}

function fitsAll(replies: readonly QuickReply[], form: ButtonForm): boolean {
	return (
		replies.length <= form.max &&
		replies.every(({ label }) => [...label].length <= form.maxLabelLength)
	);
}

/** What loses its sense as a line of words, and the way to a person. */
function isSmall(reply: QuickReply): boolean {
	const kind = decodeAction(reply.value)?.kind;
	return isWayOut(reply) || kind === "helpful" || kind === "rate";
}

function isWayOut({ value }: QuickReply): boolean {
	const kind = decodeAction(value)?.kind;
	return kind === "person" || kind === "bot";
}

/**
 * Choices are numbered where a number is understood as one, which is where "none of these" is
 * among them; elsewhere a number may mean a rating or a value, so the words are to be written.
 */
function toLines(replies: readonly QuickReply[]): readonly string[] {
	const isClarification = replies.some(
		({ value }) => decodeAction(value)?.kind === "none-of-these",
	);
	let number = 0;
	return replies.map((reply) => {
		if (!isClarification || isWayOut(reply)) return `- ${reply.label}`;
		number += 1;
		return `${number}. ${reply.label}`;
	});
}
