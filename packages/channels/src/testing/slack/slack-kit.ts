import { createHmac } from "node:crypto";
import type { WebhookRequest } from "../../port/messenger.js";
import { createSlack } from "../../slack/create-slack.js";
import { slackCapabilities } from "../../slack/slack-capabilities.js";
import type { MessengerKit } from "../messenger-kit.js";
import { startSlackSimulator } from "./slack-simulator.js";

const botToken = "xoxb-sample-token";
const signingSecret = "sample-signing-secret";

/** Slack and its vendor. */
export const slackKit: MessengerKit = {
	name: "slack",
	capabilities: slackCapabilities,
	async open(openFile) {
		const simulator = await startSlackSimulator(botToken);
		const channel = createSlack({
			botToken,
			signingSecret,
			openFile,
			apiUrl: simulator.url,
		});
		return { channel, simulator };
	},
	says: ({ user, id, text }, at) =>
		toSlackRequest(
			{
				type: "event_callback",
				team_id: "T1",
				event_id: `Ev${id}`,
				event: {
					type: "message",
					channel: user,
					channel_type: "im",
					user: "U7",
					// As Slack escapes what people write.
					text: text
						.replaceAll("&", "&amp;")
						.replaceAll("<", "&lt;")
						.replaceAll(">", "&gt;"),
					ts: `1790000000.${String(id).padStart(6, "0")}`,
				},
			},
			at,
		),
	taps: ({ user, id, text, value }, at) =>
		slackKit.raw(
			new TextEncoder().encode(
				new URLSearchParams({
					payload: JSON.stringify({
						type: "block_actions",
						team: { id: "T1" },
						channel: { id: user },
						user: { id: "U7" },
						message: { ts: "1790000000.000001" },
						actions: [
							{
								action_id: "choice-0",
								value,
								action_ts: `1790000001.${String(id).padStart(6, "0")}`,
								text: { type: "plain_text", text },
							},
						],
					}),
				}).toString(),
			),
			at,
		),
	raw: (body, at) => {
		const timestamp = String(Math.floor(at / 1000));
		const signature = createHmac("sha256", signingSecret)
			.update(`v0:${timestamp}:`)
			.update(body)
			.digest("hex");
		return {
			method: "POST",
			query: new URLSearchParams(),
			headers: {
				"x-slack-signature": `v0=${signature}`,
				"x-slack-request-timestamp": timestamp,
			},
			body,
			at,
		};
	},
	address: (user) => ({ channel: user }),
	proof: ["x-slack-signature", "x-slack-request-timestamp"],
	isBodySigned: true,
};

/** A callback as Slack signs it. */
export function toSlackRequest(callback: unknown, at: number): WebhookRequest {
	return slackKit.raw(new TextEncoder().encode(JSON.stringify(callback)), at);
}
