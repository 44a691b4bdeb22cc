import { checkMessenger } from "../messengers/check-messenger.js";
import { messengerNames } from "../messengers/messenger-guides.js";
import type { Settings } from "../settings/settings.js";
import type { Fetch } from "./check-addresses.js";
import { type Finding, failed, ok, skipped } from "./finding.js";

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
		toBotFramework(),
		...messengerFindings.flat(),
	];

	function toBotFramework(): Finding {
		const check = "channel.botframework";
		if (microsoftApp === null)
			return skipped(check, "MICROSOFT_APP_ID is not set.");
		if (microsoftApp.password === "")
			return failed(
				check,
				"MICROSOFT_APP_PASSWORD is missing: nothing can be sent.",
				"Set it to the secret of the Azure bot.",
			);
		return publicUrl === null
			? failed(
					check,
					"PUBLIC_URL is missing: Azure has no address to send messages to.",
					"Set PUBLIC_URL, and the bot's endpoint in Azure to PUBLIC_URL/api/messages.",
				)
			: ok(check, `Azure reaches the bot at ${publicUrl}/api/messages.`);
	}
}
