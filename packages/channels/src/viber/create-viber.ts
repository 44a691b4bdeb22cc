import { z } from "zod";
import { type ReplyPart, renderReply } from "../look/render-reply.js";
import type { MessengerChannel } from "../port/messenger.js";
import { isSigned } from "../proof/is-signed.js";
import { parseJson } from "../proof/parse-json.js";
import { refuse } from "../proof/refuse.js";
import { fetchFromHost } from "../sending/fetch-from-host.js";
import { type PartOutcome, sendParts } from "../sending/send-parts.js";
import { checkViber } from "./check-viber.js";
import { decodeViber } from "./decode-viber.js";
import { viberFileHosts } from "./is-viber-file.js";
import { createViberLinks } from "./link-to-viber.js";
import { toStatusOutcome } from "./to-status-outcome.js";
import type { ViberAddress } from "./viber-address.js";
import { viberCapabilities } from "./viber-capabilities.js";
import { createViberClient } from "./viber-client.js";

/** How the bot is known to Viber. */
export interface ViberOptions {
	/** Of the bot's page; signs what arrives and opens what is sent. */
	readonly authToken: string;
	/** Shown above each message; at most 28 characters. */
	readonly senderName: string;
	/** What greets who opens the chat for the first time, in the language of their telephone. */
	readonly welcome: (locale: string | undefined) => string;
	/** Default `https://chatapi.viber.com/pa`. */
	readonly apiUrl?: string;
	/** After which a call is given up; default 20 s. */
	readonly timeoutMs?: number;
	/** Hosts besides Viber's own from which files may be fetched; for tests. */
	readonly fileHosts?: readonly string[];
}

const taken = z.looseObject({
	message_token: z.union([z.number(), z.string()]),
});

/** Viber as a channel. Throws a `RangeError` without a token. */
export function createViber(options: ViberOptions): MessengerChannel {
	const { authToken, welcome } = options;
	if (authToken.trim().length < 8)
		throw new RangeError("The Viber token is missing.");
	const client = createViberClient(options);
	const sender = { name: [...options.senderName].slice(0, 28).join("") };
	const account = "default";

	return {
		name: "viber",
		capabilities: viberCapabilities,
		receive: async ({ method, query, headers, body, at }) => {
			if (method !== "POST") return refuse(403, "challenge-wrong");
			const signature =
				headers["x-viber-content-signature"] ?? query.get("sig") ?? undefined;
			if (signature === undefined) return refuse(401, "signature-missing");
			if (!isSigned(body, signature, authToken))
				return refuse(401, "signature-wrong");
			const posted = parseJson(body);
			if (posted === undefined) return refuse(400, "malformed");
			const { event, mayWelcome } = decodeViber(posted, { account, at });
			return {
				kind: "taken",
				events: [event],
				// Before the shopper has written, nothing may be sent but this one answer.
				...(mayWelcome
					? {
							reply: {
								contentType: "application/json",
								body: JSON.stringify({
									sender,
									type: "text",
									text: welcome(mayWelcome.locale).slice(0, 7000),
								}),
							},
						}
					: {}),
			};
		},
		send: ({ address, message, partsSent = 0 }) =>
			sendParts(renderReply(message, viberCapabilities), partsSent, (part) =>
				sendOne((address as ViberAddress).userId, part),
			),
		fetchFile: (ref, maxBytes) =>
			fetchFromHost(ref, maxBytes, {
				vendor: viberFileHosts,
				others: options.fileHosts ?? [],
			}),
		linkTo: createViberLinks(client),
		connect: (webhookUrl) => checkViber(client, webhookUrl, true),
		inspect: (webhookUrl) => checkViber(client, webhookUrl, false),
	};

	async function sendOne(
		receiver: string,
		part: ReplyPart,
	): Promise<PartOutcome> {
		if (part.kind === "file")
			return { kind: "rejected", code: "invalid", reason: "no files" };
		const answer = await client.call("send_message", {
			receiver,
			min_api_version: 1,
			sender,
			type: "text",
			text: part.written,
			...(part.buttons
				? {
						keyboard: toKeyboard(
							part.buttons.replies.map(({ label }) => label),
						),
					}
				: {}),
		});
		if (answer.kind === "no-answer") return answer.outcome;
		if (answer.kind === "failed") return toStatusOutcome(answer);
		const token = taken.safeParse(answer.value);
		return {
			kind: "sent",
			...(token.success ? { messageId: String(token.data.message_token) } : {}),
		};
	}
}

/** Short labels share a row of six columns. */
function toKeyboard(labels: readonly string[]): object {
	return {
		Type: "keyboard",
		DefaultHeight: false,
		Buttons: labels.map((label) => ({
			Columns: [...label].length <= 3 ? 1 : [...label].length <= 12 ? 3 : 6,
			Rows: 1,
			ActionType: "reply",
			ActionBody: label,
			Text: escapeHtml(label),
			TextSize: "regular",
		})),
	};
}

/** Viber reads the text of a button as HTML. */
function escapeHtml(text: string): string {
	return text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;");
}
