import { createHmac } from "node:crypto";
import type { WebhookRequest } from "../../port/messenger.js";
import { createViber } from "../../viber/create-viber.js";
import { viberCapabilities } from "../../viber/viber-capabilities.js";
import { fetchFrom } from "../fetch-from.js";
import type { MessengerKit } from "../messenger-kit.js";
import { fileHost, startViberSimulator } from "./viber-simulator.js";

const authToken = "sample-viber-token-0123456789";

/** Viber and its vendor. */
export const viberKit: MessengerKit = {
	name: "viber",
	capabilities: viberCapabilities,
	async open() {
		const simulator = await startViberSimulator(authToken);
		const channel = createViber({
			authToken,
			senderName: "Shop",
			welcome: (locale) => `Welcome (${locale})`,
			apiUrl: simulator.url,
			fileHosts: [new URL(simulator.url).host],
		});
		return { channel: fetchFrom(channel, fileHost, simulator.url), simulator };
	},
	says: ({ text, ...said }, at) => toMessage(said, { type: "text", text }, at),
	taps: ({ value: _value, ...said }, at) => viberKit.says(said, at),
	photo: ({ file, ...sent }, at) =>
		toMessage(sent, { type: "picture", media: file }, at),
	mark: ({ user, messageId, mark }, at) =>
		toViberRequest(
			{
				event: mark === "read" ? "seen" : "delivered",
				timestamp: at,
				message_token: Number(messageId),
				user_id: user,
			},
			at,
		),
	place: ({ latitude, longitude, ...sent }, at) =>
		toMessage(
			sent,
			{ type: "location", location: { lat: latitude, lon: longitude } },
			at,
		),
	start: ({ user, id, parameter }, at) =>
		toViberRequest(
			{
				event: "conversation_started",
				timestamp: at,
				message_token: id,
				type: "open",
				context: parameter,
				user: toUser(user),
				subscribed: false,
			},
			at,
		),
	raw: (body, at) => ({
		method: "POST",
		query: new URLSearchParams(),
		headers: {
			"x-viber-content-signature": createHmac("sha256", authToken)
				.update(body)
				.digest("hex"),
		},
		body,
		at,
	}),
	address: (user) => ({ userId: user }),
	proof: ["x-viber-content-signature"],
	isBodySigned: true,
};

function toMessage(
	{ user, id }: { readonly user: string; readonly id: number },
	message: object,
	at: number,
): WebhookRequest {
	return toViberRequest(
		{
			event: "message",
			timestamp: at,
			message_token: id,
			sender: toUser(user),
			message,
		},
		at,
	);
}

function toUser(user: string) {
	return { id: user, name: "Ola", language: "pl" };
}

/** A callback as Viber signs it. */
export function toViberRequest(callback: unknown, at: number): WebhookRequest {
	return viberKit.raw(new TextEncoder().encode(JSON.stringify(callback)), at);
}
