import { checkBotFramework } from "../botframework/check-bot-framework.js";
import { checkMessenger } from "../messengers/check-messenger.js";
import { messengerNames } from "../messengers/messenger-guides.js";
import type { Settings } from "../settings/settings.js";
import type { Fetch } from "./check-addresses.js";
import { type Finding, ok, skipped } from "./finding.js";

/** Channels that are set up, and whether what they cannot do without is there. */
export async function checkChannels(
	settings: Settings,
	fetcher: Fetch,
): Promise<readonly Finding[]> {
	const { microsoftApp, publicUrl, messengers } = settings;
	const messengerFindings = await Promise.all(
		messengerNames
			.filter((name) => messengers[name] !== null)
			.map((name) =>
				checkMessenger(name, settings, { isConnecting: false, fetcher }),
			),
	);
	return [
		ok("channel.webchat", "The web chat needs nothing more."),
		...(microsoftApp === null
			? [skipped("channel.botframework", "MICROSOFT_APP_ID is not set.")]
			: await checkBotFramework(microsoftApp, publicUrl, {
					isConnecting: false,
					fetcher,
				})),
		...messengerFindings.flat(),
	];
}
