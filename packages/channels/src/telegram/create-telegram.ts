import { Api, InputFile } from "grammy";
import { type ReplyPart, renderReply } from "../look/render-reply.js";
import type { ChannelSend } from "../port/channel.js";
import type { MessengerChannel } from "../port/messenger.js";
import { isSameSecret } from "../proof/is-same-secret.js";
import { parseJson } from "../proof/parse-json.js";
import { refuse } from "../proof/refuse.js";
import { type FileSource, fileIsGone } from "../sending/file-source.js";
import { type PartOutcome, sendParts } from "../sending/send-parts.js";
import { checkTelegram, telegramUpdates } from "./check-telegram.js";
import { decodeUpdate } from "./decode-update.js";
import { fetchTelegramFile } from "./fetch-telegram-file.js";
import { createTelegramLinks } from "./link-to-telegram.js";
import type { TelegramAddress } from "./telegram-address.js";
import { telegramCapabilities } from "./telegram-capabilities.js";
import { toPartOutcome } from "./to-part-outcome.js";
import { toTelegramText } from "./to-telegram-text.js";

/** How the bot is known to Telegram. */
export interface TelegramOptions {
	/** Of @BotFather: `123456:ABC…`. */
	readonly token: string;
	/** 1 to 256 letters, digits, `_` and `-`; Telegram sends it back with every update. */
	readonly webhookSecret: string;
	readonly openFile: FileSource;
	/** Default `https://api.telegram.org`. */
	readonly apiRoot?: string;
	/** Seconds after which a call is given up; default 20. */
	readonly timeoutSeconds?: number;
}

/**
 * Telegram as a channel. Throws a `RangeError` without a token of the right form or a secret:
 * without the secret anybody could write in the name of any shopper.
 */
export function createTelegram(options: TelegramOptions): MessengerChannel {
	const { token, webhookSecret, openFile } = options;
	const account = /^(\d+):[\w-]{10,}$/.exec(token)?.[1];
	if (account === undefined)
		throw new RangeError("The Telegram token has the form 123456:ABC….");
	if (!/^[\w-]{1,256}$/.test(webhookSecret))
		throw new RangeError(
			"The Telegram webhook secret is 1 to 256 letters, digits, _ and -.",
		);
	const apiRoot = options.apiRoot ?? "https://api.telegram.org";
	const api = new Api(token, {
		apiRoot,
		timeoutSeconds: options.timeoutSeconds ?? 20,
	});

	return {
		name: "telegram",
		capabilities: telegramCapabilities,
		receive: async ({ method, headers, body, at }) => {
			const secret = headers["x-telegram-bot-api-secret-token"];
			if (method !== "POST") return refuse(403, "challenge-wrong");
			if (secret === undefined) return refuse(401, "signature-missing");
			if (!isSameSecret(secret, webhookSecret))
				return refuse(401, "signature-wrong");
			const posted = parseJson(body);
			if (posted === undefined) return refuse(400, "malformed");
			const { event, callbackId } = decodeUpdate(posted, { account, at });
			return {
				kind: "taken",
				events: [event],
				// Until a tap is answered, Telegram shows that it is under way.
				...(callbackId === undefined
					? {}
					: {
							afterwards: () =>
								api.answerCallbackQuery(callbackId).then(nothing, nothing),
						}),
			};
		},
		send: ({ address, message, partsSent = 0 }: ChannelSend) => {
			const { chatId } = address as TelegramAddress;
			return sendParts(
				renderReply(message, telegramCapabilities),
				partsSent,
				async (part) => {
					try {
						return await sendOne(chatId, part);
					} catch (error) {
						return toPartOutcome(error);
					}
				},
			);
		},
		showTyping: (address) =>
			api
				.sendChatAction((address as TelegramAddress).chatId, "typing")
				.then(nothing, nothing),
		fetchFile: (ref, maxBytes) =>
			fetchTelegramFile({ api, apiRoot, token }, ref, maxBytes),
		linkTo: createTelegramLinks(api),
		connect: async (webhookUrl) => {
			try {
				await api.setWebhook(webhookUrl, {
					secret_token: webhookSecret,
					allowed_updates: telegramUpdates,
				});
			} catch {
				// What is wrong shows in the checks below.
			}
			return checkTelegram(api, webhookUrl);
		},
		inspect: (webhookUrl) => checkTelegram(api, webhookUrl),
	};

	async function sendOne(
		chatId: number,
		part: ReplyPart,
	): Promise<PartOutcome> {
		if (part.kind === "text") {
			const { text, ...more } = toTelegramText(part);
			const sent = await api.sendMessage(chatId, text, more);
			return { kind: "sent", messageId: String(sent.message_id) };
		}
		const file = await openFile(part.file);
		if (!file) return fileIsGone;
		const sent = await api.sendDocument(
			chatId,
			new InputFile(file.bytes, file.name),
		);
		return { kind: "sent", messageId: String(sent.message_id) };
	}
}

function nothing(): void {}
