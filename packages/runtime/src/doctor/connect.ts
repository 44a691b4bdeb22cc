import { checkBotFramework } from "../botframework/check-bot-framework.js";
import { checkMessenger } from "../messengers/check-messenger.js";
import type { GivenSettings } from "../settings/settings.js";
import {
	type ConnectedName,
	channelGuides,
	connectedNames,
} from "./channel-guides.js";
import type { Fetch } from "./check-addresses.js";
import { checkSettings } from "./check-settings.js";
import { type Finding, failed } from "./finding.js";

export type { Finding } from "./finding.js";
export { type ConnectedName, channelGuides, connectedNames };

/** Which channel is connected, and with what. */
export interface ConnectOptions {
	readonly messenger: ConnectedName;
	readonly environment: GivenSettings;
	/** Default the platform's. */
	readonly fetch?: Fetch;
}

/**
 * Tells a vendor where to send what shoppers write, and looks at everything that takes: settings,
 * public address, the vendor's own word. Says what is missing, one line each.
 */
export async function connect({
	messenger,
	environment,
	fetch: fetcher = fetch,
}: ConnectOptions): Promise<readonly Finding[]> {
	const { needs, where } = channelGuides[messenger];
	const missing = [...needs, "PUBLIC_URL"].filter((name) => !environment[name]);
	if (missing.length > 0)
		return missing.map((name) =>
			failed(
				`settings.${name}`,
				`${name} is not set.`,
				where[name] ?? "Set it.",
			),
		);
	const { findings, settings } = checkSettings(environment);
	if (!settings) return findings;
	const how = { isConnecting: true, fetcher };
	if (messenger !== "teams") return checkMessenger(messenger, settings, how);
	const { microsoftApp, publicUrl } = settings;
	return microsoftApp === null
		? findings
		: checkBotFramework(microsoftApp, publicUrl, how);
}
