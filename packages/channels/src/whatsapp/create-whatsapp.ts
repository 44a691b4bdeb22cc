import { z } from "zod";
import { type ReplyPart, renderReply } from "../look/render-reply.js";
import {
	createGraphClient,
	type GraphAnswer,
	type GraphOptions,
} from "../meta/graph-client.js";
import { type MetaSecrets, receiveMeta } from "../meta/receive-meta.js";
import { toGraphOutcome } from "../meta/to-graph-outcome.js";
import type { MessengerChannel } from "../port/messenger.js";
import { requireSecret } from "../proof/require-secret.js";
import { type FileSource, fileIsGone } from "../sending/file-source.js";
import { readBounded } from "../sending/read-bounded.js";
import { type PartOutcome, sendParts } from "../sending/send-parts.js";
import { toFetchOutcome } from "../sending/to-fetch-outcome.js";
import { windowAt } from "../sending/window-at.js";
import { checkWhatsapp } from "./check-whatsapp.js";
import { decodeWhatsapp } from "./decode-whatsapp.js";
import { createWhatsappLinks } from "./link-to-whatsapp.js";
import { toTemplateMessage, toWhatsappMessage } from "./to-whatsapp-message.js";
import { toRecipient, type WhatsappAddress } from "./whatsapp-address.js";
import { whatsappCapabilities } from "./whatsapp-capabilities.js";

/** How the shop's number is known to Meta. */
export interface WhatsappOptions extends GraphOptions, MetaSecrets {
	/** Meta's id of the shop's number, digits only; not the number itself. */
	readonly phoneNumberId: string;
	readonly openFile: FileSource;
}

const sent = z.looseObject({
	messages: z.array(z.looseObject({ id: z.string() })).min(1),
});
const uploaded = z.looseObject({ id: z.string() });
const place = z.looseObject({ url: z.url() });

/** WhatsApp's Cloud API as a channel. Throws a `RangeError` where a secret is missing. */
export function createWhatsapp(options: WhatsappOptions): MessengerChannel {
	const { phoneNumberId, openFile } = options;
	requireSecret("WhatsApp app secret", options.appSecret);
	requireSecret("WhatsApp verify token", options.verifyToken);
	requireSecret("WhatsApp access token", options.accessToken);
	if (!/^\d{3,40}$/.test(phoneNumberId))
		throw new RangeError("The WhatsApp phone number id has digits only.");
	const graph = createGraphClient(options);

	return {
		name: "whatsapp",
		capabilities: whatsappCapabilities,
		receive: async (request) =>
			receiveMeta(request, options, (posted) =>
				decodeWhatsapp(posted, request.at, phoneNumberId),
			),
		send: ({
			address,
			message,
			template,
			partsSent = 0,
			lastHeardAt = null,
			now = Date.now(),
		}) => {
			const { to } = address as WhatsappAddress;
			if (template)
				return sendParts([template], partsSent, (part) =>
					post(to, toTemplateMessage(part)),
				);
			if (!isOpen(lastHeardAt, now))
				return Promise.resolve({
					kind: "rejected",
					code: "window-closed",
					reason: "24 hours have passed",
				});
			return sendParts(
				renderReply(message, whatsappCapabilities),
				partsSent,
				(part) => sendOne(to, part, message.locale),
			);
		},
		showTyping: async (address) => {
			const { lastMessageId } = address as WhatsappAddress;
			await graph.post(`${phoneNumberId}/messages`, {
				messaging_product: "whatsapp",
				status: "read",
				message_id: lastMessageId,
				typing_indicator: { type: "text" },
			});
		},
		fetchFile: async (ref, maxBytes) => {
			const answer = await graph.get(encodeURIComponent(ref));
			if (answer.kind === "no-answer") return { kind: "retry", afterMs: 5000 };
			if (answer.kind === "failed")
				return toFetchOutcome(toGraphOutcome(answer.error));
			const found = place.safeParse(answer.value);
			if (!found.success) return { kind: "gone", reason: "no address" };
			try {
				return await readBounded(
					await graph.download(found.data.url),
					maxBytes,
				);
			} catch {
				return { kind: "retry", afterMs: 5000 };
			}
		},
		linkTo: createWhatsappLinks(graph, phoneNumberId),
		// The address of the webhook is set on Meta's own pages, with the verify token.
		connect: () => checkWhatsapp(graph, phoneNumberId),
		inspect: () => checkWhatsapp(graph, phoneNumberId),
	};

	async function sendOne(
		to: string,
		part: ReplyPart,
		locale: string,
	): Promise<PartOutcome> {
		if (part.kind === "text") return post(to, toWhatsappMessage(part, locale));
		const file = await openFile(part.file);
		if (!file) return fileIsGone;
		const form = new FormData();
		form.set("messaging_product", "whatsapp");
		form.set("type", file.contentType);
		form.set(
			"file",
			new Blob([Uint8Array.from(file.bytes)], { type: file.contentType }),
			file.name,
		);
		const answer = await graph.post(`${phoneNumberId}/media`, form);
		// An upload that may have been taken shows nothing to anybody: it can be tried again.
		if (answer.kind === "no-answer")
			return { kind: "retry", afterMs: 5000, reason: answer.outcome.reason };
		const media =
			answer.kind === "done" ? uploaded.safeParse(answer.value) : undefined;
		if (answer.kind === "failed") return toGraphOutcome(answer.error);
		if (!media?.success)
			return { kind: "retry", afterMs: 5000, reason: "upload without id" };
		return post(
			to,
			file.contentType.startsWith("image/")
				? { type: "image", image: { id: media.data.id } }
				: {
						type: "document",
						document: { id: media.data.id, filename: file.name },
					},
		);
	}

	async function post(to: string, message: object): Promise<PartOutcome> {
		const answer = await graph.post(`${phoneNumberId}/messages`, {
			messaging_product: "whatsapp",
			recipient_type: "individual",
			...toRecipient(to),
			...message,
		});
		return toPartOutcome(answer);
	}
}

function isOpen(lastHeardAt: number | null, now: number): boolean {
	const { window } = whatsappCapabilities;
	return window === null || windowAt(window, { lastHeardAt, now }) === "open";
}

function toPartOutcome(answer: GraphAnswer): PartOutcome {
	if (answer.kind === "failed") return toGraphOutcome(answer.error);
	if (answer.kind === "no-answer") return answer.outcome;
	const taken = sent.safeParse(answer.value);
	const id = taken.success ? taken.data.messages[0]?.id : undefined;
	return { kind: "sent", ...(id === undefined ? {} : { messageId: id }) };
}
