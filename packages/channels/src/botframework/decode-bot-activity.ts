import { createHash } from "node:crypto";
import { decodeAction } from "@shopbell/conversation";
import { z } from "zod";
import type { ChannelEvent, RemoteFile } from "../port/messenger.js";
import { cleanText } from "../webchat/clean-text.js";
import type { BotAddress } from "./bot-address.js";
import { toFileAccess } from "./is-bot-file.js";

/** Longer texts are cut: a channel that is refused would send them again and again. */
const maxTextLength = 8000;

const id = z.string().min(1).max(1000);
const text = z.string().nullish();
const account = z.looseObject({ id, name: text });

const incoming = z.looseObject({
	type: z.string().min(1).max(100),
	id: z.string().max(1000).nullish(),
	channelId: z.string().min(1).max(100),
	serviceUrl: z.string().min(1).max(1000),
	conversation: z.looseObject({
		id,
		conversationType: text,
		isGroup: z.boolean().nullish(),
		tenantId: text,
	}),
	from: account,
	recipient: account.nullish(),
	text,
	locale: text,
	value: z.unknown().optional(),
	membersAdded: z.array(account).nullish(),
	attachments: z
		.array(
			z.looseObject({
				contentType: text,
				contentUrl: text,
				name: text,
				content: z.unknown().optional(),
			}),
		)
		.nullish(),
	entities: z
		.array(
			z.looseObject({
				type: text,
				text,
				mentioned: z.looseObject({ id: text }).nullish(),
			}),
		)
		.nullish(),
});

type IncomingActivity = z.infer<typeof incoming>;

/** What one activity is for the inbox. */
export type BotArrival = Extract<ChannelEvent, { kind: "arrival" }> & {
	readonly address: BotAddress;
};

/** A message that is gone at the shopper's. */
export type BotDeletion = Extract<ChannelEvent, { kind: "deleted" }>;

export type DecodedBotActivity =
	| { readonly kind: "arrival"; readonly arrival: BotArrival }
	| { readonly kind: "deleted"; readonly deletion: BotDeletion }
	/** Typing, reactions, handoff status and the like: acknowledged, without effect. */
	| { readonly kind: "ignored" }
	| { readonly kind: "invalid" };

/** Checks an activity of the Bot Framework and says what it means. `at` is epoch ms of arrival. */
export function decodeBotActivity(
	posted: unknown,
	at: number,
): DecodedBotActivity {
	const parsed = incoming.safeParse(posted);
	if (!parsed.success) return { kind: "invalid" };
	const activity = parsed.data;
	const base = {
		kind: "arrival",
		account: "default",
		externalId: toExternalId(activity, posted),
		// Channels number their conversations on their own.
		conversationId: `${activity.channelId}|${activity.conversation.id}`,
		address: toAddress(activity),
	} as const;
	const locale = activity.locale ? { locale: activity.locale } : {};
	if (activity.type === "conversationUpdate") {
		const member = activity.membersAdded?.find(
			(added) => added.id !== activity.recipient?.id,
		);
		if (!member) return { kind: "ignored" };
		const name = member.name ? { name: cleanText(member.name) } : {};
		return {
			kind: "arrival",
			arrival: { ...base, input: { kind: "opened", at, ...locale, ...name } },
		};
	}
	if (activity.type === "messageDelete" && activity.id)
		return {
			kind: "deleted",
			deletion: {
				kind: "deleted",
				account: base.account,
				conversationId: base.conversationId,
				messageId: base.externalId,
			},
		};
	const isEdit = activity.type === "messageUpdate" && Boolean(activity.id);
	if (activity.type !== "message" && !isEdit) return { kind: "ignored" };
	const action = actionOf(activity.value);
	const words = cleanText(withoutMention(activity)).slice(0, maxTextLength);
	const files = filesOf(activity);
	if (words === "" && action === undefined && files.length === 0)
		return { kind: "ignored" };
	const tapped = action === undefined ? {} : { action };
	return {
		kind: "arrival",
		arrival: {
			...base,
			// A changed message keeps its id; each change of it is something new.
			...(isEdit
				? {
						externalId: `${base.externalId}|${hash(words)}`,
						replaces: base.externalId,
					}
				: {}),
			input: {
				kind: "message",
				at,
				text: words,
				...tapped,
				...(isEdit && activity.id ? { edits: activity.id } : {}),
				...locale,
			},
			message: { text: words, ...tapped },
			...(files.length === 0 ? {} : { files }),
		},
	};
}

/** Ids are unique in a conversation only; an activity without one is known by its content. */
function toExternalId(activity: IncomingActivity, posted: unknown): string {
	const own = activity.id || hash(JSON.stringify(posted));
	return `${activity.channelId}|${activity.conversation.id}|${own}`;
}

function hash(text: string): string {
	return createHash("sha256").update(text).digest("hex");
}

function toAddress(activity: IncomingActivity): BotAddress {
	const { id, conversationType, isGroup, tenantId } = activity.conversation;
	return {
		channelId: activity.channelId,
		serviceUrl: activity.serviceUrl,
		conversation: {
			id,
			...(conversationType ? { conversationType } : {}),
			...(isGroup ? { isGroup } : {}),
			...(tenantId ? { tenantId } : {}),
		},
		user: toAccount(activity.from),
		bot: toAccount(activity.recipient ?? { id: "bot" }),
	};
}

function toAccount(from: z.infer<typeof account>): BotAddress["user"] {
	return { id: from.id, ...(from.name ? { name: from.name } : {}) };
}

/** In groups a bot is addressed as `<at>Shop</at>`, which is no part of the question. */
function withoutMention(activity: IncomingActivity): string {
	return (activity.entities ?? []).reduce<string>(
		(words, entity) =>
			entity.type === "mention" &&
			entity.text &&
			entity.mentioned?.id === activity.recipient?.id
				? words.replace(entity.text, "")
				: words,
		activity.text ?? "",
	);
}

function actionOf(value: unknown): string | undefined {
	return typeof value === "string" && decodeAction(value) ? value : undefined;
}

/** Kinds of files by the ending that Teams tells of them; others are named alone. */
const kinds: Readonly<Record<string, string>> = {
	png: "image/png",
	jpg: "image/jpeg",
	jpeg: "image/jpeg",
	webp: "image/webp",
	gif: "image/gif",
	pdf: "application/pdf",
};

const unreadable = "application/octet-stream";

/** A file of somebody's drive: its address is for people, the one to fetch it by stands within. */
const onDrive = z.looseObject({
	downloadUrl: z.string().max(4096),
	fileType: z.string().nullish(),
});

/** Files only: channels attach the formatted text and cards as well. */
function filesOf(activity: IncomingActivity): readonly RemoteFile[] {
	return (activity.attachments ?? [])
		.slice(0, 10)
		.flatMap(({ contentType, contentUrl, name, content }) => {
			const drive =
				contentType === "application/vnd.microsoft.teams.file.download.info"
					? onDrive.safeParse(content)
					: undefined;
			const ref = drive?.success ? drive.data.downloadUrl : contentUrl;
			if (
				!ref?.startsWith("https://") ||
				ref.length > 4096 ||
				!contentType ||
				contentType.startsWith("application/vnd.microsoft.card")
			)
				return [];
			const kind = drive?.success
				? (kinds[drive.data.fileType?.toLowerCase() ?? ""] ?? unreadable)
				: contentType;
			const isReachable =
				toFileAccess(ref, { allowsChannels: true, allowsLoopback: false }) !==
				null;
			return [
				{
					ref,
					name: cleanText(name || "file").slice(0, 100),
					// What lies elsewhere is named, and fetched from nowhere.
					contentType: isReachable ? kind : unreadable,
				},
			];
		});
}
