import { decodeAction } from "@shopbell/conversation";
import { z } from "zod";
import type {
	ChannelEvent,
	RemoteFile,
	UnreadKind,
} from "../port/messenger.js";
import { ignored } from "../receiving/ignored.js";
import { cleanText } from "../webchat/clean-text.js";
import type { MessengerAddress } from "./messenger-address.js";

const maxTextLength = 2000;

const text = z.string().max(20_000);
const id = z.string().min(1).max(500);
const referral = z.looseObject({ ref: z.string().max(2000).optional() });
const attachment = z.looseObject({
	type: z.string(),
	payload: z
		.looseObject({
			url: z.string().max(4000).optional(),
			sticker_id: z.number().optional(),
			coordinates: z
				.looseObject({ lat: z.number(), long: z.number() })
				.optional(),
		})
		.nullish(),
});
const event = z.looseObject({
	sender: z.looseObject({ id }),
	recipient: z.looseObject({ id }),
	timestamp: z.number().optional(),
	message: z
		.looseObject({
			mid: id,
			text: text.optional(),
			is_echo: z.boolean().optional(),
			is_deleted: z.boolean().optional(),
			is_unsupported: z.boolean().optional(),
			referral: referral.optional().catch(undefined),
			quick_reply: z.looseObject({ payload: z.string().max(1000) }).optional(),
			attachments: z.array(attachment).optional(),
		})
		.optional(),
	message_edit: z
		.looseObject({ mid: id, text, num_edit: z.number() })
		.optional(),
	postback: z
		.looseObject({
			mid: id.optional(),
			title: text.optional(),
			payload: z.string().max(1000).optional(),
			referral: referral.optional(),
		})
		.optional(),
	referral: referral.optional(),
	delivery: z
		.looseObject({ mids: z.array(id).optional(), watermark: z.number() })
		.optional(),
	read: z
		.looseObject({ watermark: z.number().optional(), mid: id.optional() })
		.optional(),
	pass_thread_control: z
		.looseObject({ new_owner_app_id: z.union([z.string(), z.number()]) })
		.optional(),
	take_thread_control: z
		.looseObject({ previous_owner_app_id: z.union([z.string(), z.number()]) })
		.optional(),
});
const list = z.array(z.unknown()).optional().catch(undefined);
const entry = z.looseObject({ id, messaging: list, standby: list });
const posted = z.looseObject({
	object: z.enum(["page", "instagram"]),
	entry: z.array(z.unknown()),
});

type Event = z.infer<typeof event>;
type Said = NonNullable<Event["message"]>;

/** Whose page it is. */
export interface MessengerPage {
	readonly pageId: string;
	readonly object: "page" | "instagram";
	/** Our app at Meta, by which a change of control is told from somebody else's. */
	readonly appId: string;
	/** Epoch ms. */
	readonly at: number;
}

/** What a request of the Messenger Platform means: every entry and every event of it; see developers.facebook.com/docs/messenger-platform/webhooks. */
export function decodeMessenger(
	body: unknown,
	page: MessengerPage,
): readonly ChannelEvent[] {
	const parsed = posted.safeParse(body);
	if (!parsed.success || parsed.data.object !== page.object)
		return [ignored("malformed")];
	return parsed.data.entry.flatMap((item): readonly ChannelEvent[] => {
		const one = entry.safeParse(item);
		if (!one.success) return [ignored("malformed entry")];
		if (one.data.id !== page.pageId) return [ignored("another page")];
		return [
			...(one.data.messaging ?? []).map((told) => decodeEvent(told, page)),
			// Another program holds these conversations: they are read along, never answered.
			...(one.data.standby ?? []).map(() => ignored("standby")),
		];
	});
}

function decodeEvent(told: unknown, page: MessengerPage): ChannelEvent {
	const parsed = event.safeParse(told);
	if (!parsed.success) return ignored("malformed event");
	const { data } = parsed;
	const user =
		data.sender.id === page.pageId ? data.recipient.id : data.sender.id;
	const base = { account: page.pageId, conversationId: user };
	if (data.pass_thread_control)
		return {
			kind: "control",
			...base,
			isOurs: String(data.pass_thread_control.new_owner_app_id) === page.appId,
		};
	if (data.take_thread_control)
		return {
			kind: "control",
			...base,
			isOurs:
				String(data.take_thread_control.previous_owner_app_id) !== page.appId,
		};
	if (data.delivery)
		return {
			kind: "mark",
			...base,
			messageIds: data.delivery.mids ?? [],
			mark: "delivered",
			until: data.delivery.watermark,
		};
	if (data.read)
		return {
			kind: "mark",
			...base,
			messageIds: data.read.mid === undefined ? [] : [data.read.mid],
			mark: "read",
			until: data.read.watermark ?? page.at,
		};
	if (data.message_edit)
		return toArrival(
			{
				...base,
				externalId: `edit|${data.message_edit.mid}|${data.message_edit.num_edit}`,
			},
			page.at,
			{ text: data.message_edit.text, edits: data.message_edit.mid },
		);
	if (data.message) return decodeSaid(data.message, base, page.at);
	if (data.postback) {
		const { payload = "", title, referral: from } = data.postback;
		const externalId = `postback|${data.postback.mid ?? `${user}|${data.timestamp ?? 0}`}`;
		return decodeAction(payload)
			? toArrival({ ...base, externalId }, page.at, {
					text: title ?? "",
					action: payload,
				})
			: toOpened({ ...base, externalId }, page.at, from?.ref);
	}
	if (data.referral)
		return toOpened(
			{ ...base, externalId: `referral|${user}|${data.timestamp ?? 0}` },
			page.at,
			data.referral.ref,
		);
	return ignored("event");
}

interface Base {
	readonly account: string;
	readonly conversationId: string;
}

function decodeSaid(said: Said, base: Base, at: number): ChannelEvent {
	if (said.is_echo) return ignored("echo");
	if (said.is_deleted) return { kind: "deleted", ...base, messageId: said.mid };
	const payload = said.quick_reply?.payload;
	const files = (said.attachments ?? []).flatMap(toFile);
	const unread = said.is_unsupported
		? "other"
		: (said.attachments ?? []).map(toUnread).find(Boolean);
	const place = said.attachments?.find(({ payload: each }) => each?.coordinates)
		?.payload?.coordinates;
	const words = said.text ?? (place ? `${place.lat}, ${place.long}` : "");
	if (words === "" && files.length === 0 && unread === undefined)
		return ignored("empty message");
	return toArrival({ ...base, externalId: said.mid }, at, {
		text: words,
		...(payload !== undefined && decodeAction(payload)
			? { action: payload }
			: {}),
		files,
		...(unread === undefined ? {} : { unread }),
		...(said.referral?.ref ? { referral: said.referral.ref } : {}),
	});
}

function toArrival(
	base: Base & { readonly externalId: string },
	at: number,
	said: {
		readonly text: string;
		readonly action?: string;
		readonly edits?: string;
		readonly files?: readonly RemoteFile[];
		readonly unread?: UnreadKind;
		readonly referral?: string;
	},
): ChannelEvent {
	const address: MessengerAddress = { userId: base.conversationId };
	const words = {
		text: cleanText(said.text).slice(0, maxTextLength),
		...(said.action === undefined ? {} : { action: said.action }),
	};
	return {
		kind: "arrival",
		...base,
		address,
		input: {
			kind: "message",
			at,
			...words,
			...(said.edits === undefined ? {} : { edits: said.edits }),
		},
		message: words,
		...(said.edits === undefined ? {} : { replaces: said.edits }),
		...(said.files && said.files.length > 0 ? { files: said.files } : {}),
		...(said.unread === undefined ? {} : { unread: said.unread }),
		...(said.referral === undefined ? {} : { referral: said.referral }),
	};
}

function toOpened(
	base: Base & { readonly externalId: string },
	at: number,
	ref: string | undefined,
): ChannelEvent {
	const address: MessengerAddress = { userId: base.conversationId };
	return {
		kind: "arrival",
		...base,
		address,
		input: { kind: "opened", at },
		...(ref === undefined ? {} : { referral: ref }),
	};
}

/** Files lie at an address of Meta's for a while; it is the whole reference. */
function toFile({
	type,
	payload,
}: z.infer<typeof attachment>): readonly RemoteFile[] {
	const url = payload?.url;
	if (!url?.startsWith("https://") || payload?.sticker_id !== undefined)
		return [];
	if (type === "image")
		return [{ ref: url, name: "photo.jpg", contentType: "image/jpeg" }];
	return type === "file"
		? [{ ref: url, name: "file", contentType: "application/octet-stream" }]
		: [];
}

function toUnread({
	type,
	payload,
}: z.infer<typeof attachment>): UnreadKind | undefined {
	if (payload?.sticker_id !== undefined) return "sticker";
	if (type === "audio") return "voice";
	if (type === "video") return "video";
	return type === "image" || type === "file" || type === "location"
		? undefined
		: "other";
}
