import type { Photo } from "../photo/photo.js";
import { readBlocks, toBlocks } from "./read-blocks.js";
import { asList, asRecord, asText, textOf } from "./read-value.js";
import type { Author, Block, QuickReply } from "./reply-content.js";

/** What bot, person or the conversation itself said. */
export interface Reply {
	readonly kind: "reply";
	readonly id: string;
	/** Place in the conversation; undefined when the server does not tell. */
	readonly sequence: number | undefined;
	/** Epoch ms. */
	readonly at: number;
	readonly author: Author;
	/** BCP 47, when known. */
	readonly locale: string | undefined;
	readonly blocks: readonly Block[];
	readonly quickReplies: readonly QuickReply[];
	/** Set when the message asks whether this article helped. */
	readonly asksFeedbackOn: string | undefined;
	readonly asksRating: boolean;
	readonly asksPhoto: boolean;
	/** Files that a person sent. */
	readonly files: readonly SharedFile[];
}

/** A file of the conversation; it is fetched from its address with the conversation's token. */
export interface SharedFile {
	readonly name: string;
	readonly source: string;
	readonly isPicture: boolean;
}

/** The shopper's own message as the server has it. */
export interface Echo {
	readonly kind: "echo";
	readonly id: string;
	readonly sequence: number | undefined;
	/** Epoch ms. */
	readonly at: number;
	readonly text: string;
	readonly photos: readonly Photo[];
	/** The id this widget (here or in another tab) gave it before sending. */
	readonly clientId: string | undefined;
}

/** Somebody is writing. */
export interface Typing {
	readonly kind: "typing";
	/** A person's name; undefined for the bot. */
	readonly name: string | undefined;
}

export type WireMessage = Reply | Echo | Typing;

/** Reads one Direct Line activity; undefined for anything that is not shown. */
export function readActivity(value: unknown): WireMessage | undefined {
	const activity = asRecord(value);
	const id = textOf(activity.id);
	const from = asRecord(activity.from);
	const data = asRecord(activity.channelData);
	const shopbell = asRecord(data.shopbell);
	const isOwn =
		from.role === "user" ||
		(from.role !== "bot" && data.clientActivityID !== undefined);
	if (activity.type === "typing") {
		return isOwn ? undefined : { kind: "typing", name: textOf(from.name) };
	}
	if (activity.type !== "message" || id === undefined) return undefined;

	const place = {
		id,
		sequence: readSequence(id, data["webchat:sequence-id"]),
		at: Date.parse(asText(activity.timestamp)) || 0,
	};
	if (isOwn) {
		return {
			kind: "echo",
			...place,
			text: asText(activity.text),
			photos: readFiles(activity.attachments).filter(
				({ isPicture }) => isPicture,
			),
			clientId: textOf(data.clientActivityID),
		};
	}
	const blocks = readBlocks(shopbell.blocks);
	return {
		kind: "reply",
		...place,
		author: readAuthor(shopbell.author),
		locale: textOf(shopbell.locale) ?? textOf(activity.locale),
		blocks: blocks.length > 0 ? blocks : toBlocks(asText(activity.text)),
		quickReplies: readQuickReplies(
			shopbell.quickReplies ?? asRecord(activity.suggestedActions).actions,
		),
		asksFeedbackOn:
			shopbell.asksFeedback === true ? textOf(shopbell.articleId) : undefined,
		asksRating: shopbell.asksRating === true,
		asksPhoto: shopbell.asksPhoto === true,
		files: readFiles(activity.attachments),
	};
}

/** Place in the conversation by the number behind `|` in an activity's id. */
export function sequenceOfId(id: string): number | undefined {
	const match = /\|(\d{1,15})$/.exec(id);
	return match ? Number(match[1]) : undefined;
}

function readSequence(id: string, declared: unknown): number | undefined {
	return sequenceOfId(id) ?? (Number(declared) || undefined);
}

function readAuthor(value: unknown): Author {
	const author = asRecord(value);
	switch (author.kind) {
		case "human":
			return { kind: "human", name: asText(author.name) };
		case "notice":
			return { kind: "notice" };
		default:
			return { kind: "bot" };
	}
}

function readFiles(value: unknown): readonly SharedFile[] {
	return asList(value).flatMap((item) => {
		const file = asRecord(item);
		const source = textOf(file.contentUrl);
		const isPicture = asText(file.contentType).startsWith("image/");
		return source ? [{ name: asText(file.name), source, isPicture }] : [];
	});
}

/** From our own shape or from Direct Line's suggested actions. */
function readQuickReplies(value: unknown): readonly QuickReply[] {
	return asList(value).flatMap((item) => {
		const reply = asRecord(item);
		const label = textOf(reply.label) ?? textOf(reply.title);
		const action = textOf(reply.value);
		return label && action ? [{ label, value: action }] : [];
	});
}
