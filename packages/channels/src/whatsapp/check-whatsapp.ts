import { toConnectOutcome } from "../connecting/to-connect-outcome.js";
import type { GraphClient } from "../meta/graph-client.js";
import type { ConnectOutcome } from "../port/messenger.js";

/** Asks Meta for the number, and says what is not as it has to be. */
export async function checkWhatsapp(
	graph: GraphClient,
	phoneNumberId: string,
): Promise<ConnectOutcome> {
	const answer = await graph.get(
		`${phoneNumberId}?fields=display_phone_number,verified_name,webhook_configuration`,
	);
	if (answer.kind === "no-answer")
		return failed(
			"token",
			"Meta does not answer: check that this machine reaches graph.facebook.com.",
		);
	if (answer.kind === "failed")
		return answer.error.code === 190
			? failed(
					"token",
					"Meta refuses the access token: make a permanent one for a system user.",
				)
			: failed(
					"number",
					`Meta does not know the phone number id (${answer.error.code}): copy it from WhatsApp → API setup.`,
				);
	const { webhook_configuration: webhook } = (answer.value ?? {}) as {
		readonly webhook_configuration?: unknown;
	};
	return toConnectOutcome([
		{ name: "token", fix: "" },
		{ name: "number", fix: "" },
		{
			name: "webhook",
			fix:
				webhook === undefined
					? "No webhook is set: enter its address and the verify token under WhatsApp → Configuration and subscribe to messages."
					: "",
		},
	]);
}

function failed(name: string, fix: string): ConnectOutcome {
	return toConnectOutcome([{ name, fix }]);
}
