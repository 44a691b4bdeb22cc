import type { BotAddress } from "../../botframework/bot-address.js";
import { teamsCapabilities } from "../../botframework/teams-capabilities.js";
import type { WebhookRequest } from "../../port/messenger.js";
import type { MessengerKit } from "../messenger-kit.js";
import { forgeTeams } from "./forge-teams.js";
import { openTeams } from "./open-teams.js";
import { genuineToken, signToken, teamsServiceUrl } from "./teams-tokens.js";

const bot = { id: "28:sample-bot", name: "Shop" };

/** Teams through the Bot Framework, and its vendor. */
export const teamsKit: MessengerKit = {
	name: "teams",
	capabilities: teamsCapabilities,
	open: openTeams,
	says: (said, at) => toRequest(toActivity(said), at),
	// A tap says the words of the button.
	taps: ({ value: _value, ...said }, at) => teamsKit.says(said, at),
	photo: ({ file, ...sent }, at) =>
		toRequest(
			{
				...toActivity({ ...sent, text: "" }),
				attachments: [{ contentType: "image/*", contentUrl: file }],
			},
			at,
		),
	edit: (said, at) =>
		toRequest(
			{
				...toActivity(said),
				type: "messageUpdate",
				channelData: { eventType: "editMessage" },
			},
			at,
		),
	deletion: (gone, at) =>
		toRequest(
			{
				...toActivity({ ...gone, text: "" }),
				type: "messageDelete",
				channelData: { eventType: "softDeleteMessage" },
			},
			at,
		),
	raw: (body, at) => ({
		method: "POST",
		query: new URLSearchParams(),
		headers: { authorization: tokenNow() },
		body,
		at,
	}),
	address: (user): BotAddress => ({
		channelId: "msteams",
		serviceUrl: teamsServiceUrl,
		conversation: conversationOf(user),
		user: { id: user },
		bot,
	}),
	proof: ["authorization"],
	isBodySigned: false,
	forgeries: forgeTeams,
};

function toRequest(activity: object, at: number): WebhookRequest {
	return teamsKit.raw(new TextEncoder().encode(JSON.stringify(activity)), at);
}

function toActivity({
	user,
	id,
	text,
}: {
	readonly user: string;
	readonly id: number;
	readonly text: string;
}) {
	return {
		type: "message",
		id: String(1_790_000_000_000 + id),
		channelId: "msteams",
		serviceUrl: teamsServiceUrl,
		conversation: conversationOf(user),
		from: { id: user, name: "Ola", aadObjectId: "sample-object" },
		recipient: bot,
		text,
		textFormat: "plain",
		locale: "pl-PL",
		entities: [{ type: "clientInfo", locale: "pl-PL", platform: "Windows" }],
		channelData: { tenant: { id: "sample-tenant" } },
	};
}

function conversationOf(user: string) {
	return {
		id: `a:sample-${user}`,
		conversationType: "personal",
		tenantId: "sample-tenant",
	};
}

let kept: { readonly token: string; readonly until: number } | undefined;

/** One token serves many requests, as it does at Microsoft. */
function tokenNow(): string {
	const now = Date.now();
	if (kept === undefined || kept.until < now)
		kept = { token: signToken(genuineToken(now)), until: now + 600_000 };
	return kept.token;
}
