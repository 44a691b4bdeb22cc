import { z } from "zod";
import type {
	ChannelEvent,
	RemoteFile,
	UnreadKind,
} from "../port/messenger.js";
import { ignored } from "../receiving/ignored.js";
import { cleanText } from "../webchat/clean-text.js";
import type { ViberAddress } from "./viber-address.js";

const maxTextLength = 7000;

const id = z.string().min(1).max(200);
const token = z.union([z.number(), z.string().max(40)]);
const user = z.looseObject({
	id,
	name: z.string().optional(),
	language: z.string().max(35).optional(),
});
const said = z.looseObject({
	event: z.literal("message"),
	message_token: token,
	sender: user,
	message: z.looseObject({
		type: z.string(),
		text: z.string().max(20_000).optional(),
		media: z.string().max(4000).optional(),
		file_name: z.string().optional(),
		size: z.number().optional(),
		location: z.looseObject({ lat: z.number(), lon: z.number() }).optional(),
	}),
});
const started = z.looseObject({
	event: z.literal("conversation_started"),
	message_token: token,
	user,
	context: z.string().max(2000).optional(),
	subscribed: z.boolean().optional(),
});
const subscription = z.looseObject({
	event: z.enum(["subscribed", "unsubscribed"]),
	user: user.optional(),
	user_id: id.optional(),
});
const mark = z.looseObject({
	event: z.enum(["delivered", "seen", "failed"]),
	message_token: token,
	user_id: id,
	timestamp: z.number(),
	desc: z.string().optional(),
});

/** A callback of Viber, and whether it lets us greet. */
export interface DecodedCallback {
	readonly event: ChannelEvent;
	/** Set when one message may be sent in the answer: the language of the shopper's telephone. */
	readonly mayWelcome?: { readonly locale: string | undefined };
}

/** What one callback means; see developers.viber.com/docs/api/rest-bot-api/#callbacks. */
export function decodeViber(
	body: unknown,
	{ account, at }: { readonly account: string; readonly at: number },
): DecodedCallback {
	const message = said.safeParse(body);
	if (message.success) return { event: toArrival(message.data, account, at) };
	const opened = started.safeParse(body);
	if (opened.success) return toStarted(opened.data, account, at);
	const marked = mark.safeParse(body);
	if (marked.success) {
		const { event, message_token, user_id, timestamp, desc } = marked.data;
		return {
			event: {
				kind: "mark",
				account,
				messageIds: [String(message_token)],
				conversationId: user_id,
				mark: event === "seen" ? "read" : event,
				until: timestamp,
				...(desc === undefined ? {} : { reason: "failed" }),
			},
		};
	}
	const change = subscription.safeParse(body);
	const userId = change.success
		? (change.data.user?.id ?? change.data.user_id)
		: undefined;
	if (change.success && userId !== undefined)
		return {
			event: {
				kind: "reach",
				account,
				conversationId: userId,
				canReach: change.data.event === "subscribed",
			},
		};
	return { event: ignored("callback") };
}

function toStarted(
	opened: z.infer<typeof started>,
	account: string,
	at: number,
): DecodedCallback {
	const { user: who, context, message_token, subscribed } = opened;
	const mayWelcome = subscribed ? undefined : { locale: who.language };
	// The greeting goes in the answer; a second one would be refused.
	if (mayWelcome && !context) return { event: ignored("greeted"), mayWelcome };
	const address: ViberAddress = { userId: who.id };
	return {
		event: {
			kind: "arrival",
			account,
			externalId: `started|${message_token}`,
			conversationId: who.id,
			address,
			input: {
				kind: "opened",
				at,
				...localeOf(who),
				...nameOf(who),
				...(mayWelcome ? { isGreeted: true as const } : {}),
			},
			...(context ? { referral: context } : {}),
		},
		...(mayWelcome ? { mayWelcome } : {}),
	};
}

function toArrival(
	{ sender, message, message_token }: z.infer<typeof said>,
	account: string,
	at: number,
): ChannelEvent {
	const files = filesOf(message);
	const unread = unreadOf(message.type);
	const text = cleanText(
		message.location
			? `${message.location.lat}, ${message.location.lon}`
			: // A link stands where files do.
				(message.text ?? (message.type === "url" ? message.media : "") ?? ""),
	).slice(0, maxTextLength);
	if (text === "" && files.length === 0 && unread === undefined)
		return ignored(message.type);
	const address: ViberAddress = { userId: sender.id };
	return {
		kind: "arrival",
		account,
		externalId: String(message_token),
		conversationId: sender.id,
		address,
		input: { kind: "message", at, text, ...localeOf(sender) },
		message: { text },
		...(files.length === 0 ? {} : { files }),
		...(unread === undefined ? {} : { unread }),
	};
}

function filesOf({
	type,
	media,
	file_name: name,
}: z.infer<typeof said>["message"]): readonly RemoteFile[] {
	if (!media?.startsWith("https://")) return [];
	if (type === "picture")
		return [{ ref: media, name: "photo.jpg", contentType: "image/jpeg" }];
	return type === "file"
		? [
				{
					ref: media,
					name: cleanText(name ?? "file").slice(0, 100),
					contentType: "application/octet-stream",
				},
			]
		: [];
}

function unreadOf(type: string): UnreadKind | undefined {
	switch (type) {
		case "video":
			return "video";
		case "sticker":
			return "sticker";
		case "contact":
			return "contact";
		default:
			return undefined;
	}
}

function localeOf({ language }: z.infer<typeof user>): { locale?: string } {
	return language ? { locale: language } : {};
}

function nameOf({ name }: z.infer<typeof user>): { name?: string } {
	const words = cleanText(name ?? "").slice(0, 100);
	// Viber calls those who keep their name to themselves "Subscriber".
	return words === "" || words === "Subscriber" ? {} : { name: words };
}
