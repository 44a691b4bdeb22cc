import { createHmac } from "node:crypto";
import type { WebhookRequest } from "../../port/messenger.js";
import { createViber } from "../../viber/create-viber.js";
import { viberCapabilities } from "../../viber/viber-capabilities.js";
import type { MessengerKit } from "../messenger-kit.js";
import { startViberSimulator } from "./viber-simulator.js";

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
		});
		return { channel, simulator };
	},
	says: ({ user, id, text }, at) =>
		toViberRequest(
			{
				event: "message",
				timestamp: at,
				message_token: id,
				sender: { id: user, name: "Ola", language: "pl" },
				message: { type: "text", text },
			},
			at,
		),
	taps: ({ value: _value, ...said }, at) => viberKit.says(said, at),
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

/** A callback as Viber signs it. */
export function toViberRequest(callback: unknown, at: number): WebhookRequest {
	return viberKit.raw(new TextEncoder().encode(JSON.stringify(callback)), at);
}
