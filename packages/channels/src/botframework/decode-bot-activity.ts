import { createHash } from "node:crypto";
import { decodeAction, type Input } from "@shopbell/conversation";
import { z } from "zod";
import { cleanText } from "../webchat/clean-text.js";
import type { BotAddress } from "./bot-address.js";

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
		.array(z.looseObject({ contentType: text, contentUrl: text, name: text }))
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
export interface BotArrival {
	/** The same for every delivery of the same activity. */
	readonly externalId: string;
	readonly conversationId: string;
	readonly address: BotAddress;
	readonly input: Extract<Input, { kind: "message" | "opened" }>;
	/** Set for a message of the shopper. */
	readonly message?: {
		readonly text: string;
		readonly action?: string;
		readonly attachments: readonly {
			readonly name: string;
			readonly url: string;
			readonly contentType: string;
		}[];
	};
}

export type DecodedBotActivity =
	| { readonly kind: "arrival"; readonly arrival: BotArrival }
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
		externalId: toExternalId(activity, posted),
		// Channels number their conversations on their own.
		conversationId: `${activity.channelId}|${activity.conversation.id}`,
		address: toAddress(activity),
	};
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
	const isEdit = activity.type === "messageUpdate" && Boolean(activity.id);
	if (activity.type !== "message" && !isEdit) return { kind: "ignored" };
	const action = actionOf(activity.value);
	const words = cleanText(withoutMention(activity)).slice(0, maxTextLength);
	const attachments = filesOf(activity);
	if (words === "" && action === undefined && attachments.length === 0)
		return { kind: "ignored" };
	const tapped = action === undefined ? {} : { action };
	return {
		kind: "arrival",
		arrival: {
			...base,
			// A changed message keeps its id; each change of it is something new.
			...(isEdit ? { externalId: `${base.externalId}|${hash(words)}` } : {}),
			input: {
				kind: "message",
				at,
				text: words,
				...tapped,
				...(isEdit && activity.id ? { edits: activity.id } : {}),
				...locale,
				...(attachments.length === 0 ? {} : { attachments }),
			},
			message: { text: words, ...tapped, attachments },
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

/** Files only: channels attach the formatted text and cards as well. */
function filesOf(
	activity: IncomingActivity,
): NonNullable<BotArrival["message"]>["attachments"] {
	return (activity.attachments ?? [])
		.slice(0, 10)
		.flatMap(({ contentType, contentUrl, name }) =>
			contentUrl?.startsWith("https://") &&
			contentUrl.length <= 2048 &&
			contentType &&
			!contentType.startsWith("application/vnd.microsoft.card")
				? [
						{
							name: cleanText(name || "file").slice(0, 100),
							url: contentUrl,
							contentType,
						},
					]
				: [],
		);
}
