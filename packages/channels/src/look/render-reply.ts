import {
	type Attachment,
	type Block,
	encodeAction,
	type OutgoingMessage,
	phrasesOf,
	type QuickReply,
} from "@shopbell/conversation";
import type {
	ButtonForm,
	ChannelCapabilities,
	Markup,
} from "./capabilities.js";
import { fitChoices } from "./fit-choices.js";
import { measureText } from "./measure-text.js";
import {
	joinRichText,
	plainRichText,
	type RichText,
	toRichText,
} from "./rich-text.js";
import { splitRichText } from "./split-rich-text.js";
import { writeMarkup } from "./write-markup.js";

/** One message of a channel: a text, perhaps with something to tap, or a file. */
export type ReplyPart =
	| {
			readonly kind: "text";
			readonly text: RichText;
			/** With the channel's marks, within its limits. */
			readonly written: string;
			/** On the last text of a reply only. */
			readonly buttons: {
				readonly form: ButtonForm;
				readonly replies: readonly QuickReply[];
			} | null;
	  }
	| { readonly kind: "file"; readonly file: Attachment };

/**
 * A reply as the messages of a channel, in order. Never empty for a reply that has words or files;
 * every text is within the channel's limits, and the way to a person is on the last one.
 */
export function renderReply(
	message: OutgoingMessage,
	capabilities: ChannelCapabilities,
): readonly ReplyPart[] {
	const { markup, maxTextLength } = capabilities;
	const { buttons, lines } = fitChoices(
		choicesOf(message, capabilities),
		capabilities,
	);
	const words = toWords(message, capabilities, lines);
	const files =
		capabilities.maxFileBytes > 0 ? (message.attachments ?? []) : [];
	const texts =
		words.text === ""
			? []
			: splitRichText(words, {
					max: maxTextLength,
					maxLast: buttons?.form.maxTextLength ?? maxTextLength,
					measure: (piece) =>
						measureText(writeMarkup(piece, markup), capabilities),
					locale: message.locale,
				});
	return [
		...files.map((file) => ({ kind: "file", file }) as const),
		...texts.map(
			(text, index) =>
				({
					kind: "text",
					text,
					written: writeMarkup(text, markup),
					buttons: index === texts.length - 1 ? buttons : null,
				}) as const,
		),
	];
}

const linksIn = {
	plain: "address",
	stars: "address",
	markdown: "span",
	slack: "span",
	entities: "web",
} as const satisfies Record<Markup, unknown>;

function toWords(
	message: OutgoingMessage,
	{ markup, maxFileBytes }: ChannelCapabilities,
	lines: readonly string[],
): RichText {
	const options = {
		links: linksIn[markup],
		bullet: markup === "markdown" ? "- " : "• ",
	} as const;
	const body = toRichText(message.blocks, options);
	const files =
		maxFileBytes > 0
			? []
			: (message.attachments ?? []).map((file) =>
					toRichText([tellOf(file, message.locale)], options),
				);
	const parts = [body, ...files, plainRichText(lines.join("\n"))].filter(
		({ text }) => text !== "",
	);
	// A line of choices alone is nobody's words.
	const speaker =
		message.author.kind === "human" && (body.text !== "" || files.length > 0)
			? `${message.author.name}: `
			: "";
	return parts.reduce(
		(all, part, index) =>
			joinRichText(
				all,
				index === 0 ? part : joinRichText(plainRichText("\n\n"), part),
			),
		plainRichText(speaker),
	);
}

/** A file that is not sent: where it can be opened, or its name alone. */
function tellOf({ name, link }: Attachment, locale: string): Block {
	return {
		kind: "paragraph",
		children:
			link === undefined
				? [
						{
							kind: "text",
							text: phrasesOf(locale).fileOnlyNamed.replace(
								"{name}",
								() => name,
							),
						},
					]
				: [
						{ kind: "text", text: "📎 " },
						{
							kind: "link",
							url: link,
							children: [{ kind: "text", text: name }],
						},
					],
	};
}

/** What can be chosen: marks and thumbs where the message asks for them, then its own choices. */
function choicesOf(
	message: OutgoingMessage,
	{ tap, buttonForms }: ChannelCapabilities,
): readonly QuickReply[] {
	const canTap = buttonForms.length > 0;
	return [
		...(message.asksRating && canTap ? ratings : []),
		// A thumb means something only where its value comes back.
		...(message.asksFeedback && canTap && tap === "value"
			? thumbs(message.articleId)
			: []),
		...message.quickReplies,
	];
}

const ratings: readonly QuickReply[] = [1, 2, 3, 4, 5].map((score) => ({
	label: String(score),
	value: encodeAction({ kind: "rate", score }),
}));

function thumbs(articleId: string | undefined): readonly QuickReply[] {
	if (articleId === undefined) return [];
	return [true, false].map((isHelpful) => ({
		label: isHelpful ? "👍" : "👎",
		value: encodeAction({ kind: "helpful", articleId, isHelpful }),
	}));
}
