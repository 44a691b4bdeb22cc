import { decodeAction } from "@shopbell/conversation";
import { z } from "zod";
import type {
	ChannelEvent,
	RemoteFile,
	UnreadKind,
} from "../port/messenger.js";
import { ignored } from "../receiving/ignored.js";
import { cleanText } from "../webchat/clean-text.js";
import type { TelegramAddress } from "./telegram-address.js";

/** Telegram's longest message; a caption is shorter. */
const maxTextLength = 4096;

const user = z.looseObject({
	id: z.int(),
	is_bot: z.boolean().optional(),
	first_name: z.string().optional(),
	last_name: z.string().optional(),
	language_code: z.string().max(35).optional(),
});
const chat = z.looseObject({ id: z.int(), type: z.string() });
const fileId = z.string().min(1).max(512);
const size = z.int().nonnegative().optional();
const document = z.looseObject({
	file_id: fileId,
	file_name: z.string().optional(),
	mime_type: z.string().max(200).optional(),
	file_size: size,
});
const message = z.looseObject({
	message_id: z.int(),
	from: user.optional(),
	chat,
	date: z.number(),
	edit_date: z.number().optional(),
	text: z.string().optional(),
	caption: z.string().optional(),
	photo: z
		.array(z.looseObject({ file_id: fileId, file_size: size }))
		.optional(),
	document: document.optional(),
	voice: document.optional(),
	audio: document.optional(),
	video: document.optional(),
	video_note: document.optional(),
	sticker: z.looseObject({ emoji: z.string().max(20).optional() }).optional(),
	location: z
		.looseObject({ latitude: z.number(), longitude: z.number() })
		.optional(),
	contact: z.unknown().optional(),
	poll: z.unknown().optional(),
	dice: z.unknown().optional(),
	story: z.unknown().optional(),
	checklist: z.unknown().optional(),
	paid_media: z.unknown().optional(),
});
const tapped = z.looseObject({
	id: z.string().min(1).max(64),
	from: user,
	data: z.string().max(64).optional(),
	message: z
		.looseObject({
			message_id: z.int(),
			chat,
			reply_markup: z
				.looseObject({
					inline_keyboard: z.array(
						z.array(
							z.looseObject({
								text: z.string(),
								callback_data: z.string().optional(),
							}),
						),
					),
				})
				.optional(),
		})
		.optional(),
});
const membership = z.looseObject({
	chat,
	new_chat_member: z.looseObject({ status: z.string() }),
});
const update = z.looseObject({
	update_id: z.int(),
	message: message.optional(),
	edited_message: message.optional(),
	callback_query: tapped.optional(),
	my_chat_member: membership.optional(),
});

type Message = z.infer<typeof message>;
type Tapped = z.infer<typeof tapped>;

/** What one update of the Bot API means; groups and channels are none of the shop's. */
export function decodeUpdate(
	posted: unknown,
	{ account, at }: { readonly account: string; readonly at: number },
): { readonly event: ChannelEvent; readonly callbackId?: string } {
	const parsed = update.safeParse(posted);
	if (!parsed.success) return { event: ignored("malformed") };
	const { data } = parsed;
	if (data.message) return { event: toArrival(data.message, account, at) };
	if (data.edited_message)
		return {
			event: toArrival(data.edited_message, account, at, data.update_id),
		};
	if (data.callback_query)
		return {
			event: toTap(data.callback_query, account, at),
			callbackId: data.callback_query.id,
		};
	if (data.my_chat_member && data.my_chat_member.chat.type === "private")
		return {
			event: {
				kind: "reach",
				account,
				conversationId: String(data.my_chat_member.chat.id),
				canReach: data.my_chat_member.new_chat_member.status === "member",
			},
		};
	return { event: ignored("update") };
}

function toArrival(
	sent: Message,
	account: string,
	at: number,
	editedBy?: number,
): ChannelEvent {
	if (sent.chat.type !== "private" || sent.from?.is_bot)
		return ignored("not a private chat");
	const base = toBase(sent.chat.id, account);
	const locale = localeOf(sent.from);
	const [, referral] = /^\/start(?:@\w+)?(?:\s+(\S{1,64}))?$/.exec(
		sent.text?.trim() ?? "",
	) ?? [undefined, undefined];
	// A shared place that moves is told as an edit every few seconds.
	if (editedBy !== undefined && sent.location) return ignored("moving place");
	if (sent.text?.trim().startsWith("/start"))
		return {
			...base,
			externalId: `message|${sent.chat.id}|${sent.message_id}`,
			input: { kind: "opened", at, ...locale, ...nameOf(sent.from) },
			...(referral === undefined ? {} : { referral }),
		};
	const text = cleanText(textOf(sent)).slice(0, maxTextLength);
	const files = filesOf(sent);
	const unread = unreadOf(sent);
	if (text === "" && files.length === 0 && unread === undefined)
		return ignored("empty message");
	return {
		...base,
		externalId:
			editedBy === undefined
				? `message|${sent.chat.id}|${sent.message_id}`
				: `edit|${sent.chat.id}|${sent.message_id}|${editedBy}`,
		input: {
			kind: "message",
			at,
			text,
			...locale,
			...(editedBy === undefined ? {} : { edits: String(sent.message_id) }),
		},
		message: { text },
		...(editedBy === undefined
			? {}
			: { replaces: `message|${sent.chat.id}|${sent.message_id}` }),
		...(files.length === 0 ? {} : { files }),
		...(unread === undefined ? {} : { unread }),
	};
}

function toTap(tap: Tapped, account: string, at: number): ChannelEvent {
	if (tap.message?.chat.type !== "private")
		return ignored("tap outside a private chat");
	const action = tap.data && decodeAction(tap.data) ? tap.data : undefined;
	// The words on the button stand in the message that carries it.
	const label = tap.message.reply_markup?.inline_keyboard
		.flat()
		.find(({ callback_data }) => callback_data === tap.data)?.text;
	const text = cleanText(label ?? "").slice(0, maxTextLength);
	if (action === undefined && text === "") return ignored("tap without data");
	const said = { text, ...(action === undefined ? {} : { action }) };
	return {
		...toBase(tap.message.chat.id, account),
		externalId: `tap|${tap.id}`,
		input: { kind: "message", at, ...said, ...localeOf(tap.from) },
		message: said,
	};
}

function toBase(chatId: number, account: string) {
	const address: TelegramAddress = { chatId };
	return {
		kind: "arrival",
		account,
		conversationId: String(chatId),
		address,
	} as const;
}

function textOf(sent: Message): string {
	if (sent.location) {
		const { latitude, longitude } = sent.location;
		return `${latitude}, ${longitude}`;
	}
	return sent.text ?? sent.caption ?? sent.sticker?.emoji ?? "";
}

function filesOf(sent: Message): readonly RemoteFile[] {
	// Telegram sends every size of a photo, the largest last.
	const photo = sent.photo?.at(-1);
	return [
		...(photo
			? [
					{
						ref: photo.file_id,
						name: "photo.jpg",
						contentType: "image/jpeg",
						...(photo.file_size === undefined ? {} : { size: photo.file_size }),
					},
				]
			: []),
		...(sent.document
			? [
					{
						ref: sent.document.file_id,
						name: cleanText(sent.document.file_name ?? "file").slice(0, 100),
						contentType: sent.document.mime_type ?? "application/octet-stream",
						...(sent.document.file_size === undefined
							? {}
							: { size: sent.document.file_size }),
					},
				]
			: []),
	];
}

function unreadOf(sent: Message): UnreadKind | undefined {
	if (sent.voice || sent.audio) return "voice";
	if (sent.video || sent.video_note) return "video";
	if (sent.sticker && !sent.sticker.emoji) return "sticker";
	if (sent.contact !== undefined) return "contact";
	// What says nothing in words; notes of Telegram's own about the chat are none of these.
	const { poll, dice, story, checklist, paid_media } = sent;
	return [poll, dice, story, checklist, paid_media].some(
		(each) => each !== undefined,
	)
		? "other"
		: undefined;
}

function localeOf(from: z.infer<typeof user> | undefined): { locale?: string } {
	return from?.language_code ? { locale: from.language_code } : {};
}

function nameOf(from: z.infer<typeof user> | undefined): { name?: string } {
	const name = cleanText(from?.first_name ?? "").slice(0, 100);
	return name === "" ? {} : { name };
}
