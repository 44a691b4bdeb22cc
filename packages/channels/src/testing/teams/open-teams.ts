import type { BotAddress } from "../../botframework/bot-address.js";
import {
	type BotCloud,
	type BotReceipt,
	createBotFramework,
} from "../../botframework/create-bot-framework.js";
import type {
	ChannelEvent,
	MessengerChannel,
	WebhookReceipt,
} from "../../port/messenger.js";
import { parseJson } from "../../proof/parse-json.js";
import { refuse } from "../../proof/refuse.js";
import { muteBotbuilder } from "../botframework/mute-botbuilder.js";
import { openBotTokens } from "../botframework/open-bot-tokens.js";
import {
	fileHost,
	startTeamsSimulator,
	type TeamsSimulator,
} from "./teams-simulator.js";
import { teamsAppId, teamsIssuer } from "./teams-tokens.js";

const password = "sample-password";

/** The Bot Framework as a messenger of the suite, and Teams behind it. */
export async function openTeams(): Promise<{
	readonly channel: MessengerChannel;
	readonly simulator: TeamsSimulator;
}> {
	const simulator = await startTeamsSimulator();
	const cloud: BotCloud = {
		ToChannelFromBotLoginUrl: `${simulator.url}login`,
		// One for each simulator: botbuilder keeps tokens by it, for the whole process.
		ToChannelFromBotOAuthScope: simulator.url,
		ToBotFromChannelTokenIssuer: teamsIssuer,
		ToBotFromChannelOpenIdMetadataUrl: `${simulator.url}openid`,
		ToBotFromEmulatorOpenIdMetadataUrl: `${simulator.url}openid`,
		OAuthUrl: teamsIssuer,
	};
	const tokens = await openBotTokens(cloud, { id: teamsAppId, password });
	tokens.give("sample-bot-token");
	simulator.accept("sample-bot-token");
	const framework = createBotFramework({
		app: { id: teamsAppId, password, tenantId: "" },
		isProduction: false,
		cloud,
	});
	const { channel } = framework;
	/** The name of Teams' host leads to the simulator, as far as replies go. */
	const toHere = (address: unknown): BotAddress => ({
		...(address as BotAddress),
		serviceUrl: simulator.url,
	});
	const { showTyping, fetchFile } = channel;
	const unmute = muteBotbuilder();

	return {
		channel: {
			...channel,
			async receive({ method, headers, body, at }) {
				if (method !== "POST") return refuse(403, "challenge-wrong");
				const activity = parseJson(body);
				if (activity === undefined) return refuse(400, "malformed");
				const { authorization } = headers;
				const events: ChannelEvent[] = [];
				const receipt = await framework.receive(
					{ authorization: authorization ?? "", activity, at },
					async (arrival) => void events.push(arrival),
				);
				return toReceipt(receipt, events, authorization !== undefined);
			},
			send: ({ address, ...send }) =>
				channel.send({ ...send, address: toHere(address) }),
			fetchFile: (ref, maxBytes) =>
				fetchFile(ref.replace(`${fileHost}/`, simulator.url), maxBytes),
			...(showTyping
				? { showTyping: (address) => showTyping(toHere(address)) }
				: {}),
		},
		simulator: {
			...simulator,
			revoke() {
				simulator.revoke();
				tokens.take();
			},
			async close() {
				unmute();
				tokens.take();
				await simulator.close();
			},
		},
	};
}

function toReceipt(
	receipt: BotReceipt,
	events: readonly ChannelEvent[],
	hasToken: boolean,
): WebhookReceipt {
	switch (receipt.kind) {
		case "taken":
			return {
				kind: "taken",
				events:
					events.length > 0 ? events : [{ kind: "ignored", what: "activity" }],
			};
		case "invalid":
			return refuse(400, "malformed");
		case "service-url-refused":
			return refuse(403, "malformed");
		case "unauthorized":
			return refuse(401, hasToken ? "signature-wrong" : "signature-missing");
		case "unavailable":
			throw new Error("nobody could tell whether the token is good");
	}
}
