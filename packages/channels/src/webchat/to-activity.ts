import type { OutgoingMessage } from "@shopbell/conversation";
import type { Activity, ActivitySet, SuggestedAction } from "./activity.js";
import type { UploadedFile } from "./decode-activity.js";
import { toActivityId } from "./watermark.js";

/** One line of a conversation, as the transcript keeps it. */
export interface ChatEntry {
	readonly conversationId: string;
	/** 1, 2, 3 … without gaps. */
	readonly seq: number;
	/** Epoch ms. */
	readonly at: number;
	readonly content:
		| {
				readonly kind: "shopper";
				readonly message: {
					readonly text: string;
					readonly action?: string;
					readonly attachments: readonly UploadedFile[];
					readonly channelData?: unknown;
				};
		  }
		| { readonly kind: "reply"; readonly message: OutgoingMessage };
}

/** What an activity says beyond the entry. */
export interface ActivityContext {
	/** The shopper as the token names it. */
	readonly userId: string;
	/** Address of this server; files have paths only. */
	readonly origin: string;
}

/** Draws one line for a Direct Line client. */
export function toActivity(
	entry: ChatEntry,
	{ userId, origin }: ActivityContext,
): Activity {
	const base = {
		type: "message",
		id: toActivityId(entry.conversationId, entry.seq),
		timestamp: new Date(entry.at).toISOString(),
		channelId: "directline",
		conversation: { id: entry.conversationId },
	} as const;
	const order = { "webchat:sequence-id": entry.seq };
	if (entry.content.kind === "shopper") {
		const { text, action, attachments, channelData } = entry.content.message;
		return {
			...base,
			from: { id: userId, role: "user" },
			text,
			textFormat: "plain",
			...(action === undefined ? {} : { value: action }),
			...toAttachments(attachments, origin),
			channelData: { ...(isRecord(channelData) ? channelData : {}), ...order },
		};
	}
	const { message } = entry.content;
	const actions = toSuggestedActions(message);
	return {
		...base,
		from: toSender(message.author),
		text: message.markdown,
		textFormat: "markdown",
		locale: message.locale,
		...toAttachments(message.attachments ?? [], origin),
		...(actions.length === 0
			? {}
			: { suggestedActions: { to: [userId], actions } }),
		channelData: {
			...order,
			shopbell: {
				author: message.author,
				locale: message.locale,
				blocks: message.blocks,
				asksFeedback: message.asksFeedback,
				asksRating: message.asksRating,
				...(message.asksPhoto ? { asksPhoto: true as const } : {}),
				...(message.articleId === undefined
					? {}
					: { articleId: message.articleId }),
			},
		},
	};
}

/** A batch of lines; without any, the client keeps the place it has. */
export function toActivitySet(
	entries: readonly ChatEntry[],
	after: number,
	context: ActivityContext,
): ActivitySet {
	return {
		activities: entries.map((entry) => toActivity(entry, context)),
		watermark: String(entries.at(-1)?.seq ?? after),
	};
}

function toAttachments(
	files: readonly UploadedFile[],
	origin: string,
): Pick<Activity, "attachments"> {
	if (files.length === 0) return {};
	return {
		attachments: files.map(({ name, url, contentType }) => ({
			name,
			contentType,
			contentUrl: new URL(url, origin).href,
		})),
	};
}

function toSender(author: OutgoingMessage["author"]): Activity["from"] {
	switch (author.kind) {
		case "human":
			return { id: author.id, name: author.name, role: "bot" };
		case "bot":
		case "notice":
			return { id: author.kind, role: "bot" };
	}
}

function toSuggestedActions(message: OutgoingMessage): SuggestedAction[] {
	return message.quickReplies.map(({ label, value }) => ({
		type: "messageBack",
		title: label,
		text: label,
		displayText: label,
		value,
	}));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
