import { z } from "zod";
import type { ChannelCapabilities } from "../look/capabilities.js";
import { type ReplyPart, renderReply } from "../look/render-reply.js";
import {
	createGraphClient,
	type GraphAnswer,
	type GraphOptions,
} from "../meta/graph-client.js";
import { type MetaSecrets, receiveMeta } from "../meta/receive-meta.js";
import { toGraphOutcome } from "../meta/to-graph-outcome.js";
import type { MessengerChannel, ReturnLink } from "../port/messenger.js";
import { requireSecret } from "../proof/require-secret.js";
import { fetchFromHost } from "../sending/fetch-from-host.js";
import { type FileSource, fileIsGone } from "../sending/file-source.js";
import { type PartOutcome, sendParts } from "../sending/send-parts.js";
import { windowAt } from "../sending/window-at.js";
import { checkMessenger } from "./check-messenger.js";
import { decodeMessenger } from "./decode-messenger.js";
import { metaFileHosts } from "./is-meta-file.js";
import type { MessengerAddress } from "./messenger-address.js";
import {
	instagramCapabilities,
	messengerCapabilities,
} from "./messenger-capabilities.js";

/** How the shop's page is known to Meta. */
export interface MessengerOptions extends GraphOptions, MetaSecrets {
	readonly pageId: string;
	/** Of our app, digits only. */
	readonly appId: string;
	readonly openFile: FileSource;
	/** Hosts besides Meta's own from which files may be fetched; for tests. */
	readonly fileHosts?: readonly string[];
}

const sent = z.looseObject({ message_id: z.string() });

/** Messenger as a channel. Throws a `RangeError` where a secret is missing. */
export function createMessenger(options: MessengerOptions): MessengerChannel {
	return create(options, {
		name: "messenger",
		object: "page",
		capabilities: messengerCapabilities,
	});
}

/** Instagram's messages as a channel; `pageId` is the account's id. */
export function createInstagram(options: MessengerOptions): MessengerChannel {
	return create(options, {
		name: "instagram",
		object: "instagram",
		capabilities: instagramCapabilities,
	});
}

function create(
	options: MessengerOptions,
	kind: {
		readonly name: string;
		readonly object: "page" | "instagram";
		readonly capabilities: ChannelCapabilities;
	},
): MessengerChannel {
	const { pageId, appId, openFile } = options;
	requireSecret(`${kind.name} app secret`, options.appSecret);
	requireSecret(`${kind.name} verify token`, options.verifyToken);
	requireSecret(`${kind.name} page token`, options.accessToken);
	if (!/^\d{3,40}$/.test(pageId) || !/^\d{3,40}$/.test(appId))
		throw new RangeError(
			`The ids of the ${kind.name} page and app have digits only.`,
		);
	const graph = createGraphClient(options);

	return {
		name: kind.name,
		capabilities: kind.capabilities,
		receive: async (request) =>
			receiveMeta(request, options, (posted) =>
				decodeMessenger(posted, {
					pageId,
					appId,
					object: kind.object,
					at: request.at,
				}),
			),
		send: ({
			address,
			message,
			partsSent = 0,
			lastHeardAt = null,
			now = Date.now(),
		}) => {
			const { userId } = address as MessengerAddress;
			const { window } = kind.capabilities;
			const state = window
				? windowAt(window, { lastHeardAt, now })
				: ("open" as const);
			const isPerson = message.author.kind === "human";
			if (state === "closed" || (state === "human-agent" && !isPerson))
				return Promise.resolve({
					kind: "rejected",
					code: "window-closed",
					reason: "the window has closed",
				});
			return sendParts(
				renderReply(message, kind.capabilities),
				partsSent,
				(part) => sendOne(userId, part, state === "human-agent"),
			);
		},
		showTyping: async (address) => {
			await graph.post(`${pageId}/messages`, {
				recipient: { id: (address as MessengerAddress).userId },
				sender_action: "typing_on",
			});
		},
		fetchFile: (ref, maxBytes) =>
			fetchFromHost(ref, maxBytes, {
				vendor: metaFileHosts,
				others: options.fileHosts ?? [],
			}),
		// `m.me/<page>?ref=<reference>` comes back as a referral, up to 2,083 characters
		// (developers.facebook.com/docs/messenger-platform/discovery/m-me-links).
		...(kind.object === "page"
			? {
					linkTo: async ({ reference }: ReturnLink) =>
						`https://m.me/${pageId}?ref=${encodeURIComponent(reference)}`,
				}
			: {}),
		connect: async () => {
			// Without it Meta passes no referral of those who have never written
			// (developers.facebook.com/docs/messenger-platform/reference/messenger-profile-api).
			if (kind.object === "page")
				await graph.post("me/messenger_profile", {
					get_started: { payload: "start" },
				});
			return checkMessenger(graph, options, true);
		},
		inspect: () => checkMessenger(graph, options, false),
	};

	/** A person's words later than a day carry the tag that allows them (developers.facebook.com/docs/messenger-platform/send-messages/message-tags). */
	async function sendOne(
		userId: string,
		part: ReplyPart,
		isTagged: boolean,
	): Promise<PartOutcome> {
		const base = {
			recipient: { id: userId },
			...(isTagged
				? { messaging_type: "MESSAGE_TAG", tag: "HUMAN_AGENT" }
				: { messaging_type: "RESPONSE" }),
		};
		if (part.kind === "text")
			return toPartOutcome(
				await graph.post(`${pageId}/messages`, {
					...base,
					message: toMessage(part),
				}),
			);
		const file = await openFile(part.file);
		if (!file) return fileIsGone;
		const form = new FormData();
		for (const [key, value] of Object.entries(base))
			form.set(key, typeof value === "string" ? value : JSON.stringify(value));
		const type = file.contentType.startsWith("image/") ? "image" : "file";
		form.set(
			"message",
			JSON.stringify({ attachment: { type, payload: { is_reusable: false } } }),
		);
		form.set(
			"filedata",
			new Blob([Uint8Array.from(file.bytes)], { type: file.contentType }),
			file.name,
		);
		return toPartOutcome(await graph.post(`${pageId}/messages`, form));
	}
}

function toMessage({
	written,
	buttons,
}: Extract<ReplyPart, { kind: "text" }>): object {
	return {
		text: written,
		...(buttons
			? {
					quick_replies: buttons.replies.map(({ label, value }) => ({
						content_type: "text",
						title: label,
						payload: value,
					})),
				}
			: {}),
	};
}

function toPartOutcome(answer: GraphAnswer): PartOutcome {
	if (answer.kind === "failed") return toGraphOutcome(answer.error);
	if (answer.kind === "no-answer") return answer.outcome;
	const taken = sent.safeParse(answer.value);
	return {
		kind: "sent",
		...(taken.success ? { messageId: taken.data.message_id } : {}),
	};
}
