import { toConnectOutcome } from "../connecting/to-connect-outcome.js";
import type { ConnectOutcome } from "../port/messenger.js";
import type { ViberClient } from "./viber-client.js";

/** What the bot listens to. */
const eventTypes = [
	"delivered",
	"seen",
	"failed",
	"subscribed",
	"unsubscribed",
	"conversation_started",
] as const;

/** Asks Viber for the bot and its webhook, which it sets first when told to. */
export async function checkViber(
	client: ViberClient,
	webhookUrl: string,
	isConnecting: boolean,
): Promise<ConnectOutcome> {
	if (isConnecting)
		await client.call("set_webhook", {
			url: webhookUrl,
			event_types: eventTypes,
			send_name: true,
			send_photo: false,
		});
	const answer = await client.call("get_account_info", {});
	if (answer.kind === "no-answer")
		return failed(
			"Viber does not answer: check that this machine reaches chatapi.viber.com.",
		);
	if (answer.kind === "failed")
		return failed(
			"Viber does not know this token: copy it anew from the bot’s page.",
		);
	const { webhook } = (answer.value ?? {}) as { readonly webhook?: unknown };
	return toConnectOutcome([
		{ name: "token", fix: "" },
		{
			name: "webhook",
			fix:
				webhook === webhookUrl
					? ""
					: `Viber sends to ${typeof webhook === "string" && webhook !== "" ? webhook : "nobody"}: start the bot where its public address leads, then run the command that connects it again.`,
		},
	]);
}

function failed(fix: string): ConnectOutcome {
	return toConnectOutcome([{ name: "token", fix }]);
}
