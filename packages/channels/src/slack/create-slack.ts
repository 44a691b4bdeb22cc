import { LogLevel, WebClient } from "@slack/web-api";
import { type ReplyPart, renderReply } from "../look/render-reply.js";
import type { MessengerChannel } from "../port/messenger.js";
import { parseJson } from "../proof/parse-json.js";
import { refuse } from "../proof/refuse.js";
import { requireSecret } from "../proof/require-secret.js";
import { fetchBounded } from "../sending/fetch-bounded.js";
import { type FileSource, fileIsGone } from "../sending/file-source.js";
import { type PartOutcome, sendParts } from "../sending/send-parts.js";
import { toFetchOutcome } from "../sending/to-fetch-outcome.js";
import { checkSlack } from "./check-slack.js";
import { decodeSlackEvent, decodeSlackTap } from "./decode-slack.js";
import { refuseUnsigned } from "./is-slack-signed.js";
import type { SlackAddress } from "./slack-address.js";
import { slackCapabilities } from "./slack-capabilities.js";
import { toPartOutcome } from "./to-part-outcome.js";
import { toSlackBlocks } from "./to-slack-blocks.js";

/** How the app is known to Slack. */
export interface SlackOptions {
	/** Of the installed app: `xoxb-…`. */
	readonly botToken: string;
	readonly signingSecret: string;
	readonly openFile: FileSource;
	/** Default `https://slack.com/api/`. */
	readonly apiUrl?: string;
	/** After which a call is given up; default 20 s. */
	readonly timeoutMs?: number;
}

/** Slack as a channel: direct messages to the shop's app. Throws a `RangeError` where a secret is missing. */
export function createSlack(options: SlackOptions): MessengerChannel {
	const { botToken, signingSecret, openFile } = options;
	requireSecret("Slack bot token", botToken);
	requireSecret("Slack signing secret", signingSecret);
	const web = new WebClient(botToken, {
		...(options.apiUrl === undefined ? {} : { slackApiUrl: options.apiUrl }),
		timeout: options.timeoutMs ?? 20_000,
		// Whether a send may be repeated is decided here, by what is known of it.
		retryConfig: { retries: 0 },
		rejectRateLimitedCalls: true,
		logLevel: LogLevel.ERROR,
	});

	return {
		name: "slack",
		capabilities: slackCapabilities,
		receive: async (request) => {
			if (request.method !== "POST") return refuse(403, "challenge-wrong");
			const refused = refuseUnsigned(request, signingSecret);
			if (refused) return refused;
			const form = new URLSearchParams(new TextDecoder().decode(request.body));
			const payload = form.get("payload");
			if (payload !== null) {
				const tapped = parseJson(new TextEncoder().encode(payload));
				return {
					kind: "taken",
					events: [decodeSlackTap(tapped, request.at)],
				};
			}
			const posted = parseJson(request.body);
			if (posted === undefined) return refuse(400, "malformed");
			const { type, challenge } = (posted ?? {}) as {
				readonly type?: unknown;
				readonly challenge?: unknown;
			};
			if (type === "url_verification")
				return typeof challenge === "string" && challenge.length <= 200
					? { kind: "challenge", body: challenge }
					: refuse(400, "malformed");
			return {
				kind: "taken",
				events: [decodeSlackEvent(posted, request.at)],
			};
		},
		send: ({ address, message, partsSent = 0 }) =>
			sendParts(
				renderReply(message, slackCapabilities),
				partsSent,
				async (part) => {
					try {
						return await sendOne((address as SlackAddress).channel, part);
					} catch (error) {
						return toPartOutcome(error);
					}
				},
			),
		fetchFile: async (ref, maxBytes) => {
			try {
				const { file } = await web.files.info({ file: ref });
				const url = file?.url_private_download;
				if (!url || new URL(url).origin !== fileOrigin(options))
					return { kind: "gone", reason: "no address" };
				return await fetchBounded(url, maxBytes, {
					authorization: `Bearer ${botToken}`,
				});
			} catch (error) {
				return toFetchOutcome(toPartOutcome(error));
			}
		},
		// The addresses of events and taps are set on Slack's own pages.
		connect: () => checkSlack(web),
		inspect: () => checkSlack(web),
	};

	async function sendOne(
		channel: string,
		part: ReplyPart,
	): Promise<PartOutcome> {
		if (part.kind === "text") {
			const sent = await web.chat.postMessage({
				channel,
				// Read out and shown in notifications.
				text: part.text.text.slice(0, 3000),
				blocks: toSlackBlocks(part),
				unfurl_links: false,
				unfurl_media: false,
			});
			return {
				kind: "sent",
				...(sent.ts === undefined ? {} : { messageId: sent.ts }),
			};
		}
		const file = await openFile(part.file);
		if (!file) return fileIsGone;
		await web.filesUploadV2({
			channel_id: channel,
			file: Buffer.from(file.bytes),
			filename: file.name,
		});
		return { kind: "sent" };
	}
}

function fileOrigin({ apiUrl }: SlackOptions): string {
	return apiUrl === undefined
		? "https://files.slack.com"
		: new URL(apiUrl).origin;
}
