import {
	type Block,
	encodeAction,
	type Inline,
	type OutgoingMessage,
	phrasesOf,
	type QuickReply,
} from "@shopbell/conversation";
import type { BotAddress } from "./bot-address.js";
import { abilitiesOf, type ChannelAbilities } from "./channel-abilities.js";

/** A message activity, as far as a reply needs one. */
export interface BotMessage {
	readonly type: "message";
	readonly text: string;
	readonly textFormat: "markdown" | "plain";
	readonly locale: string;
	readonly inputHint: "acceptingInput";
	readonly suggestedActions?: {
		readonly to: string[];
		readonly actions: BotAction[];
	};
}

export interface BotAction {
	readonly type: "messageBack" | "imBack";
	readonly title: string;
	readonly value: string;
	readonly text?: string;
	readonly displayText?: string;
}

/** Draws a reply with what the address' channel can show. */
export function toBotMessage(
	message: OutgoingMessage,
	address: BotAddress,
): BotMessage {
	const abilities = abilitiesOf(address);
	const replies = [
		...ratingReplies(message, abilities),
		...feedbackReplies(message, abilities),
		...message.quickReplies,
	];
	const words = abilities.hasMarkdown
		? message.markdown
		: toPlainText(message.blocks);
	const told = [words, ...fileLines(message, abilities)]
		.filter((part) => part !== "")
		.join("\n\n");
	const said =
		message.author.kind === "human" ? `${message.author.name}: ${told}` : told;
	const base = {
		type: "message",
		textFormat: abilities.hasMarkdown ? "markdown" : "plain",
		locale: message.locale,
		inputHint: "acceptingInput",
	} as const;
	if (abilities.buttons === "none")
		return { ...base, text: withList(said, message) };
	if (replies.length === 0) return { ...base, text: said };
	return {
		...base,
		text: said,
		suggestedActions: {
			to: [address.user.id],
			actions: withinLimit(replies, abilities.maxButtons).map((reply) =>
				toAction(reply, abilities),
			),
		},
	};
}

/** Files lie behind the token of a web chat: elsewhere the shopper is told of each by its name. */
function fileLines(
	{ attachments = [], locale }: OutgoingMessage,
	{ hasMarkdown }: ChannelAbilities,
): readonly string[] {
	return attachments.map(({ name }) =>
		phrasesOf(locale).fileOnlyNamed.replace("{name}", () =>
			hasMarkdown ? name.replaceAll(/[\\`*_[\]<>#]/g, "\\$&") : name,
		),
	);
}

function toAction(
	{ label, value }: QuickReply,
	{ buttons, maxButtonLength }: ChannelAbilities,
): BotAction {
	const title =
		label.length <= maxButtonLength
			? label
			: `${label.slice(0, maxButtonLength - 1)}…`;
	return buttons === "value"
		? { type: "messageBack", title, value, text: label, displayText: label }
		: { type: "imBack", title, value: label };
}

/** The way to a person is never the one that falls off. */
function withinLimit(
	replies: readonly QuickReply[],
	max: number,
): readonly QuickReply[] {
	if (replies.length <= max) return replies;
	const person = replies.filter(({ value }) => value === personValue);
	const others = replies.filter(({ value }) => value !== personValue);
	return [...others.slice(0, max - person.length), ...person];
}

const personValue = encodeAction({ kind: "person" });
const noneValue = encodeAction({ kind: "none-of-these" });

/** Words on a button come back as words, and one to five are read as a rating while it is asked for. */
function ratingReplies(
	message: OutgoingMessage,
	{ buttons }: ChannelAbilities,
): readonly QuickReply[] {
	if (!message.asksRating || buttons === "none") return [];
	return [1, 2, 3, 4, 5].map((score) => ({
		label: String(score),
		value: encodeAction({ kind: "rate", score }),
	}));
}

/** A thumb means something only where its value comes back. */
function feedbackReplies(
	message: OutgoingMessage,
	{ buttons }: ChannelAbilities,
): readonly QuickReply[] {
	const { articleId } = message;
	if (!message.asksFeedback || articleId === undefined || buttons !== "value")
		return [];
	return [
		{
			label: "👍",
			value: encodeAction({ kind: "helpful", articleId, isHelpful: true }),
		},
		{
			label: "👎",
			value: encodeAction({ kind: "helpful", articleId, isHelpful: false }),
		},
	];
}

/**
 * Quick replies as a list. Choices are numbered, since a number is understood as one while they
 * are open; everything else is taken by its words, and a number would mean a rating there.
 */
function withList(said: string, message: OutgoingMessage): string {
	const { quickReplies } = message;
	if (quickReplies.length === 0) return said;
	const isClarification = quickReplies.some(({ value }) => value === noneValue);
	let number = 0;
	const lines = quickReplies.map(({ label, value }) => {
		if (!isClarification || value === personValue) return `- ${label}`;
		number += 1;
		return `${number}. ${label}`;
	});
	return `${said}\n\n${lines.join("\n")}`;
}

/** Blocks without any markup; a link shows its address. */
export function toPlainText(blocks: readonly Block[]): string {
	return blocks.map(toPlainBlock).join("\n\n");
}

function toPlainBlock(block: Block): string {
	switch (block.kind) {
		case "paragraph":
			return toWords(block.children);
		case "list":
			return block.items
				.map(
					(item, index) =>
						`${block.isOrdered ? `${index + 1}.` : "-"} ${toWords(item)}`,
				)
				.join("\n");
	}
}

function toWords(inlines: readonly Inline[]): string {
	return inlines.map(toWord).join("");
}

function toWord(inline: Inline): string {
	switch (inline.kind) {
		case "text":
			return inline.text;
		case "strong":
		case "emphasis":
			return toWords(inline.children);
		case "link": {
			const words = toWords(inline.children);
			return words === inline.url ? words : `${words} (${inline.url})`;
		}
	}
}
