import type { QuickReply } from "@shopbell/conversation";
import type { InlineKeyboardButton, MessageEntity } from "grammy/types";
import type { ReplyPart } from "../look/render-reply.js";
import type { Span } from "../look/rich-text.js";

/** What `sendMessage` takes besides the chat. */
export interface TelegramText {
	readonly text: string;
	readonly entities: MessageEntity[];
	readonly reply_markup?: {
		readonly inline_keyboard: InlineKeyboardButton[][];
	};
	readonly link_preview_options: { readonly is_disabled: true };
}

/** A text of a reply as Telegram takes it: words, and beside them where they are bold, italic, a link. */
export function toTelegramText(
	part: Extract<ReplyPart, { kind: "text" }>,
): TelegramText {
	return {
		text: part.text.text,
		entities: part.text.spans.map(toEntity),
		...(part.buttons
			? { reply_markup: { inline_keyboard: toRows(part.buttons.replies) } }
			: {}),
		link_preview_options: { is_disabled: true },
	};
}

function toEntity(span: Span): MessageEntity {
	const place = { offset: span.from, length: span.to - span.from };
	switch (span.kind) {
		case "strong":
			return { type: "bold", ...place };
		case "emphasis":
			return { type: "italic", ...place };
		case "link":
			return { type: "text_link", url: span.url, ...place };
	}
}

/** Short labels beside one another, as many as a phone shows whole. */
const rowLength = 24;

function toRows(replies: readonly QuickReply[]): InlineKeyboardButton[][] {
	const rows: InlineKeyboardButton[][] = [];
	let length = Number.POSITIVE_INFINITY;
	for (const { label, value } of replies) {
		const own = [...label].length + 2;
		const button = { text: label, callback_data: value };
		if (length + own <= rowLength) rows.at(-1)?.push(button);
		else {
			rows.push([button]);
			length = 0;
		}
		length += own;
	}
	return rows;
}
