import type { WebhookRequest } from "../../port/messenger.js";
import { createTelegram } from "../../telegram/create-telegram.js";
import { telegramCapabilities } from "../../telegram/telegram-capabilities.js";
import type { MessengerKit } from "../messenger-kit.js";
import { startTelegramSimulator } from "./telegram-simulator.js";

const token = "123456:sample-token-of-a-bot";
const webhookSecret = "sample-secret_0123456789";
const header = "x-telegram-bot-api-secret-token";

/** Telegram and its vendor. */
export const telegramKit: MessengerKit = {
	name: "telegram",
	capabilities: telegramCapabilities,
	async open(openFile) {
		const simulator = await startTelegramSimulator(token);
		const channel = createTelegram({
			token,
			webhookSecret,
			openFile,
			apiRoot: simulator.url,
		});
		return { channel, simulator };
	},
	says: ({ user, id, text }, at) =>
		toRequest(
			{
				update_id: id,
				message: { ...toMessage(user, id, at), from: toUser(user), text },
			},
			at,
		),
	taps: ({ user, id, text, value }, at) =>
		toRequest(
			{
				update_id: id,
				callback_query: {
					id: `tap-${id}`,
					from: toUser(user),
					data: value,
					message: {
						...toMessage(user, id, at),
						reply_markup: {
							inline_keyboard: [[{ text, callback_data: value }]],
						},
					},
				},
			},
			at,
		),
	photo: ({ user, id, file }, at) =>
		toRequest(
			{
				update_id: id,
				message: {
					...toMessage(user, id, at),
					from: toUser(user),
					photo: [
						{ file_id: "small", width: 90, height: 90 },
						{ file_id: file, width: 1280, height: 960 },
					],
				},
			},
			at,
		),
	edit: ({ user, id, text }, at) =>
		toRequest(
			{
				update_id: 1_000_000 + id,
				edited_message: {
					...toMessage(user, id, at),
					from: toUser(user),
					edit_date: Math.floor(at / 1000),
					text,
				},
			},
			at,
		),
	place: ({ user, id, latitude, longitude }, at) =>
		toRequest(
			{
				update_id: id,
				message: {
					...toMessage(user, id, at),
					from: toUser(user),
					location: { latitude, longitude },
				},
			},
			at,
		),
	voice: ({ user, id, file }, at) =>
		toRequest(
			{
				update_id: id,
				message: {
					...toMessage(user, id, at),
					from: toUser(user),
					voice: { file_id: file, duration: 3, mime_type: "audio/ogg" },
				},
			},
			at,
		),
	start: ({ user, id, parameter }, at) =>
		telegramKit.says({ user, id, text: `/start ${parameter}` }, at),
	raw: (body, at) => ({
		method: "POST",
		query: new URLSearchParams(),
		headers: { [header]: webhookSecret },
		body,
		at,
	}),
	address: (user) => ({ chatId: Number(user) }),
	proof: [header],
	isBodySigned: false,
};

function toRequest(update: unknown, at: number): WebhookRequest {
	return telegramKit.raw(new TextEncoder().encode(JSON.stringify(update)), at);
}

function toMessage(user: string, id: number, at: number) {
	return {
		message_id: id,
		date: Math.floor(at / 1000),
		chat: { id: Number(user), type: "private", first_name: "Ola" },
	};
}

function toUser(user: string) {
	return {
		id: Number(user),
		is_bot: false,
		first_name: "Ola",
		language_code: "pl",
	};
}
