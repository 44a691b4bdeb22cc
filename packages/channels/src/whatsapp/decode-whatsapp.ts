import { decodeAction } from "@shopbell/conversation";
import { z } from "zod";
import { toFailureReason } from "../meta/to-graph-outcome.js";
import type {
	ChannelEvent,
	RemoteFile,
	UnreadKind,
} from "../port/messenger.js";
import { ignored } from "../receiving/ignored.js";
import { cleanText } from "../webchat/clean-text.js";
import {
	phonePattern,
	userIdPattern,
	type WhatsappAddress,
} from "./whatsapp-address.js";

const maxTextLength = 4096;

const text = z.string().max(20_000);
const media = z.looseObject({
	id: z.string().min(1).max(200),
	mime_type: z.string().max(200).optional(),
	caption: text.optional(),
	filename: z.string().optional(),
});
const reply = z.looseObject({ id: z.string().max(256), title: text });
const id = z.string().min(1).max(300);
const content = z.looseObject({
	type: z.string(),
	text: z.looseObject({ body: text }).optional(),
	image: media.optional(),
	document: media.optional(),
	video: media.optional().catch(undefined),
	interactive: z
		.looseObject({
			button_reply: reply.optional(),
			list_reply: reply.optional(),
		})
		.optional(),
	button: z.looseObject({ payload: text.optional(), text }).optional(),
	location: z
		.looseObject({ latitude: z.number(), longitude: z.number() })
		.optional(),
});
const person = z
	.string()
	.refine((name) => phonePattern.test(name) || userIdPattern.test(name));
const message = content
	.extend({
		/** Missing where the shopper hides the number behind a username; then the other one is there. */
		from: person.optional().catch(undefined),
		from_user_id: person.optional().catch(undefined),
		id,
		referral: z
			.looseObject({ source_id: z.string().max(200).optional() })
			.optional(),
		/** Told of numbers that are used in the WhatsApp Business app too; see …/whatsapp/webhooks/reference/messages/edit and /revoke. */
		edit: z
			.looseObject({ original_message_id: id, message: content })
			.optional(),
		revoke: z.looseObject({ original_message_id: id }).optional(),
	})
	.refine(({ from, from_user_id }) => from ?? from_user_id);
const status = z.looseObject({
	id: z.string().min(1).max(300),
	status: z.enum(["sent", "delivered", "read", "failed"]),
	timestamp: z.string().regex(/^\d{1,12}$/),
	recipient_id: z.string().max(200).optional(),
	recipient_user_id: z.string().max(200).optional(),
	errors: z.array(z.looseObject({ code: z.number() })).optional(),
});
const list = z.array(z.unknown()).optional().catch(undefined);
const value = z.looseObject({
	metadata: z.looseObject({ phone_number_id: z.string().max(40) }),
	contacts: list,
	messages: list,
	statuses: list,
});
const posted = z.looseObject({
	object: z.literal("whatsapp_business_account"),
	entry: z.array(
		z
			.looseObject({
				changes: z.array(
					z.looseObject({ field: z.string(), value: z.unknown() }),
				),
			})
			.or(z.unknown()),
	),
});

type Message = z.infer<typeof message>;
type Content = z.infer<typeof content>;

/** What a request of the Cloud API means: every entry, change, message and status of it; see developers.facebook.com/docs/whatsapp/cloud-api/webhooks. */
export function decodeWhatsapp(
	body: unknown,
	at: number,
	phoneNumberId: string,
): readonly ChannelEvent[] {
	const parsed = posted.safeParse(body);
	if (!parsed.success) return [ignored("malformed")];
	return parsed.data.entry.flatMap((entry) => {
		const { changes } = (entry ?? {}) as { readonly changes?: unknown };
		return (Array.isArray(changes) ? changes : []).flatMap((change: unknown) =>
			decodeChange(change, at, phoneNumberId),
		);
	});
}

function decodeChange(
	change: unknown,
	at: number,
	phoneNumberId: string,
): readonly ChannelEvent[] {
	const parsed = value.safeParse(
		(change as { readonly value?: unknown } | null)?.value,
	);
	if (!parsed.success) return [ignored("change")];
	const { metadata, messages = [], statuses = [] } = parsed.data;
	if (metadata.phone_number_id !== phoneNumberId)
		return [ignored("another number")];
	return [
		...messages.map((item) => {
			const one = message.safeParse(item);
			return one.success
				? toArrival(one.data, at, phoneNumberId)
				: ignored("malformed message");
		}),
		...statuses.map((item) => {
			const one = status.safeParse(item);
			return one.success
				? toMark(one.data, phoneNumberId)
				: ignored("malformed status");
		}),
	];
}

function toArrival(told: Message, at: number, account: string): ChannelEvent {
	// The number first: conversations from before usernames go on under it.
	const shopper = told.from ?? told.from_user_id ?? "";
	if (told.revoke)
		return {
			kind: "deleted",
			account,
			conversationId: shopper,
			messageId: told.revoke.original_message_id,
		};
	const { edit } = told;
	const sent = edit?.message ?? told;
	const tapped = sent.interactive?.button_reply ?? sent.interactive?.list_reply;
	const action =
		tapped && decodeAction(tapped.id)
			? tapped.id
			: sent.button?.payload && decodeAction(sent.button.payload)
				? sent.button.payload
				: undefined;
	const words = cleanText(textOf(sent) ?? tapped?.title ?? "").slice(
		0,
		maxTextLength,
	);
	const files = filesOf(sent);
	const unread = unreadOf(sent);
	if (words === "" && files.length === 0 && unread === undefined)
		return ignored(sent.type);
	const said = { text: words, ...(action === undefined ? {} : { action }) };
	const address: WhatsappAddress = { to: shopper, lastMessageId: told.id };
	return {
		kind: "arrival",
		account,
		externalId: told.id,
		conversationId: shopper,
		address,
		input: {
			kind: "message",
			at,
			...said,
			...(edit ? { edits: edit.original_message_id } : {}),
		},
		message: said,
		...(edit ? { replaces: edit.original_message_id } : {}),
		...(files.length === 0 ? {} : { files }),
		...(unread === undefined ? {} : { unread }),
		...(told.referral?.source_id ? { referral: told.referral.source_id } : {}),
	};
}

function textOf(sent: Content): string | undefined {
	if (sent.location)
		return `${sent.location.latitude}, ${sent.location.longitude}`;
	return (
		sent.text?.body ??
		sent.button?.text ??
		sent.image?.caption ??
		sent.document?.caption ??
		sent.video?.caption
	);
}

function filesOf(sent: Content): readonly RemoteFile[] {
	return [
		...(sent.image
			? [
					{
						ref: sent.image.id,
						name: "photo.jpg",
						contentType: sent.image.mime_type ?? "image/jpeg",
					},
				]
			: []),
		...(sent.document
			? [
					{
						ref: sent.document.id,
						name: cleanText(sent.document.filename ?? "file").slice(0, 100),
						contentType: sent.document.mime_type ?? "application/octet-stream",
					},
				]
			: []),
	];
}

function unreadOf(sent: Content): UnreadKind | undefined {
	switch (sent.type) {
		case "audio":
			return "voice";
		case "video":
			return "video";
		case "sticker":
			return "sticker";
		case "contacts":
			return "contact";
		// An order of a catalogue, the answers of a form, and whatever WhatsApp cannot pass on.
		case "order":
		case "unsupported":
			return "other";
		case "interactive":
			return sent.interactive?.button_reply || sent.interactive?.list_reply
				? undefined
				: "other";
		default:
			return undefined;
	}
}

function toMark(told: z.infer<typeof status>, account: string): ChannelEvent {
	const [error] = told.errors ?? [];
	return {
		kind: "mark",
		account,
		messageIds: [told.id],
		conversationId: told.recipient_id || (told.recipient_user_id ?? ""),
		mark: told.status,
		until: Number(told.timestamp) * 1000,
		...(error ? { reason: toFailureReason(error.code) } : {}),
	};
}
