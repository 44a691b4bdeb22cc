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
		toEvent(
			{ user, id },
			{ user: "U7", text: escapeText(text), ts: tsOf(id) },
			at,
		),
	photo: ({ user, id, file }, at) =>
		toEvent(
			{ user, id },
			{
				subtype: "file_share",
				user: "U7",
				text: "",
				ts: tsOf(id),
				files: [{ id: file, name: "photo.jpg", mimetype: "image/jpeg" }],
			},
			at,
		),
	edit: ({ user, id, text }, at) =>
		toEvent(
			{ user, id: 1_000_000 + id },
			{
				subtype: "message_changed",
				message: { user: "U7", text: escapeText(text), ts: tsOf(id) },
				ts: tsOf(1_000_000 + id),
			},
			at,
		),
	deletion: ({ user, id }, at) =>
		toEvent(
			{ user, id: 1_000_000 + id },
			{ subtype: "message_deleted", deleted_ts: tsOf(id) },
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

function toEvent(
	{ user, id }: { readonly user: string; readonly id: number },
	event: object,
	at: number,
): WebhookRequest {
	return toSlackRequest(
		{
			type: "event_callback",
			team_id: "T1",
			event_id: `Ev${id}`,
			event: { type: "message", channel: user, channel_type: "im", ...event },
		},
		at,
	);
}

/** As Slack escapes what people write. */
function escapeText(text: string): string {
	return text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;");
}

function tsOf(id: number): string {
	return `1790000000.${String(id).padStart(6, "0")}`;
}

/** A callback as Slack signs it. */
export function toSlackRequest(callback: unknown, at: number): WebhookRequest {
	return slackKit.raw(new TextEncoder().encode(JSON.stringify(callback)), at);
}
