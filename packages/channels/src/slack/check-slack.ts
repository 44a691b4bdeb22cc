import type { WebClient } from "@slack/web-api";
import { toConnectOutcome } from "../connecting/to-connect-outcome.js";
import type { ConnectOutcome } from "../port/messenger.js";
import { isTokenRefused } from "./to-part-outcome.js";

/** What the app has to be allowed. */
const scopes = [
	"chat:write",
	"im:history",
	"files:read",
	"files:write",
] as const;

/** Asks Slack for the app and what it may do; the addresses it sends to cannot be asked for. */
export async function checkSlack(web: WebClient): Promise<ConnectOutcome> {
	try {
		const { response_metadata: told } = await web.auth.test();
		const missing = scopes.filter((scope) => !told?.scopes?.includes(scope));
		return toConnectOutcome([
			{ name: "token", fix: "" },
			{
				name: "scopes",
				fix:
					missing.length === 0
						? ""
						: `The app may not ${missing.join(", ")}: add it under OAuth & Permissions and install the app again.`,
			},
		]);
	} catch (error) {
		const fix = isTokenRefused(error)
			? "Slack refuses the token: copy the bot token anew from OAuth & Permissions."
			: "Slack does not answer: check that this machine reaches slack.com.";
		return toConnectOutcome([{ name: "token", fix }]);
	}
}
